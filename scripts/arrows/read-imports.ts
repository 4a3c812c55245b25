import ts from "typescript";

/** An import as a file writes it. */
export interface WrittenImport {
  specifier: string;
  line: number;
  /** it leaves nothing behind when types are stripped */
  typeOnly: boolean;
}

/** Every import, re-export, dynamic import and require of a source file. */
export function readImports(file: string, text: string): WrittenImport[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: WrittenImport[] = [];
  const visit = (node: ts.Node): void => {
    const written = importOf(node);
    if (written !== null) {
      const line = source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
      found.push({ ...written, line });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** The hosts that a file asks with a whole address: arguments of fetch, WebSocket, EventSource, sendBeacon, and src attributes. */
export function readOutsideHosts(file: string, text: string): { host: string; line: number }[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: { host: string; line: number }[] = [];
  const visit = (node: ts.Node): void => {
    const address = askedAddress(node);
    const host = address === null ? null : /^(?:[a-z]+:)?\/\/([^/]+)/i.exec(address)?.[1];
    if (host !== null && host !== undefined) {
      found.push({ host, line: source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1 });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function importOf(node: ts.Node): Omit<WrittenImport, "line"> | null {
  if (ts.isImportDeclaration(node)) {
    return literal(
      node.moduleSpecifier,
      node.importClause !== undefined && clauseIsTypeOnly(node.importClause),
    );
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined)
    return literal(node.moduleSpecifier, node.isTypeOnly);
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
    return literal(node.argument.literal, true);
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
    return literal(node.arguments[0], false);
  const isRequire =
    ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === "require";
  return isRequire ? literal(node.arguments[0], false) : null;
}

function clauseIsTypeOnly(clause: ts.ImportClause): boolean {
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const named = clause.namedBindings;
  if (clause.name !== undefined || named === undefined || !ts.isNamedImports(named)) return false;
  return named.elements.length > 0 && named.elements.every((element) => element.isTypeOnly);
}

function literal(node: ts.Node | undefined, typeOnly: boolean): Omit<WrittenImport, "line"> | null {
  return node !== undefined && ts.isStringLiteralLike(node) ? { specifier: node.text, typeOnly } : null;
}

function askedAddress(node: ts.Node): string | null {
  if (ts.isCallExpression(node) && /(^|\.)(fetch|sendBeacon)$/.test(node.expression.getText()))
    return beginning(node.arguments[0]);
  if (ts.isNewExpression(node) && /^(WebSocket|EventSource|Worker|Image)$/.test(node.expression.getText())) {
    return beginning(node.arguments?.[0]);
  }
  if (ts.isJsxAttribute(node) && node.name.getText() === "src" && node.initializer !== undefined) {
    return beginning(ts.isJsxExpression(node.initializer) ? node.initializer.expression : node.initializer);
  }
  return null;
}

function beginning(node: ts.Node | undefined): string | null {
  if (node === undefined) return null;
  if (ts.isStringLiteralLike(node)) return node.text;
  return ts.isTemplateExpression(node) ? node.head.text : null;
}
