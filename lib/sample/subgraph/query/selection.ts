import {
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  getDirectiveValues,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";

/** What a selection may refer to: the document's fragments and the request's variables. */
export interface DocumentScope {
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** The fields a type answers, by their keys in the answer; several nodes of one key are asked for together. */
export function collectFields(
  document: DocumentScope,
  conditions: ReadonlySet<string>,
  sets: readonly SelectionSetNode[],
): Map<string, FieldNode[]> {
  const fields = new Map<string, FieldNode[]>();
  for (const set of sets) gather(document, conditions, set, fields);
  return fields;
}

function gather(
  document: DocumentScope,
  conditions: ReadonlySet<string>,
  set: SelectionSetNode,
  fields: Map<string, FieldNode[]>,
): void {
  for (const node of set.selections) {
    if (!included(document, node)) continue;
    if (node.kind === Kind.FIELD) {
      const key = node.alias?.value ?? node.name.value;
      const group = fields.get(key);
      if (group === undefined) fields.set(key, [node]);
      else group.push(node);
      continue;
    }
    const fragment = node.kind === Kind.FRAGMENT_SPREAD ? document.fragments.get(node.name.value) : node;
    const condition = fragment?.typeCondition?.name.value;
    if (fragment === undefined || (condition !== undefined && !conditions.has(condition))) continue;
    gather(document, conditions, fragment.selectionSet, fields);
  }
}

function included(document: DocumentScope, node: SelectionNode): boolean {
  if (node.directives === undefined || node.directives.length === 0) return true;
  const skip = getDirectiveValues(GraphQLSkipDirective, node, document.variables);
  const include = getDirectiveValues(GraphQLIncludeDirective, node, document.variables);
  return skip?.if !== true && include?.if !== false;
}

/** The selections below nodes of one key. */
export function selectionsOf(nodes: readonly FieldNode[]): SelectionSetNode[] {
  return nodes.map((node) => node.selectionSet).filter((set) => set !== undefined);
}
