import { buildSchema, GraphQLError, type GraphQLSchema, isScalarType, Kind, type ValueNode } from "graphql";
import { schemaSdl } from "./sdl";

let built: GraphQLSchema | null = null;

/** The schema object of schemaSdl, built when it is first needed; its scalars refuse what graph-node's refuse. */
export function apiSchema(): GraphQLSchema {
  built ??= withScalars(buildSchema(schemaSdl, { noLocation: true, assumeValidSDL: true }));
  return built;
}

const INPUTS: Readonly<Record<string, RegExp>> = {
  BigInt: /^[+-]?\d+$/,
  BigDecimal: /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d{1,3})?$/,
  Bytes: /^(0x)?([0-9a-fA-F]{2})*$/,
};

/** Numbers may come as text or as literals; inside they are text, so that no digit is lost on the way. */
function withScalars(schema: GraphQLSchema): GraphQLSchema {
  for (const [name, pattern] of Object.entries(INPUTS)) {
    const type = schema.getType(name);
    if (!isScalarType(type)) continue;
    const check = (value: unknown): string => {
      const number = typeof value === "number" && name !== "Bytes";
      const text = number || typeof value === "string" ? String(value) : "";
      if (!pattern.test(text)) {
        throw new GraphQLError(`Failed to decode \`${name}\` value: \`${JSON.stringify(value)}\``);
      }
      return text;
    };
    type.parseValue = check;
    type.parseLiteral = (node: ValueNode) => check(literal(node, name !== "Bytes"));
  }
  return schema;
}

function literal(node: ValueNode, numeric: boolean): unknown {
  if (node.kind === Kind.STRING) return node.value;
  return numeric && (node.kind === Kind.INT || node.kind === Kind.FLOAT) ? node.value : null;
}
