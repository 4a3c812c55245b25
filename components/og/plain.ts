import { isValidElement, type ReactNode } from "react";

/** An element without components, as it travels to the process that paints. */
export interface Plain {
  type: string;
  props: { [name: string]: unknown; children?: PlainChild[] };
}

export type PlainChild = Plain | string;

/**
 * Calls every component of a picture until plain elements are left. Components of pictures take props and give elements:
 * nothing that needs a renderer.
 * @throws TypeError on what is neither a component, an element nor text
 */
export function plain(node: ReactNode): PlainChild[] {
  if (node === null || node === undefined || typeof node === "boolean") return [];
  if (typeof node === "string" || typeof node === "number") return [String(node)];
  if (Array.isArray(node)) return node.flatMap(plain);
  if (!isValidElement<Record<string, unknown> & { children?: ReactNode }>(node)) {
    throw new TypeError("a picture holds something that cannot be drawn");
  }
  const { type, props } = node;
  if (typeof type === "function") return plain((type as (given: object) => ReactNode)(props));
  if (typeof type !== "string") return plain(props.children);
  const { children, ...rest } = props;
  return [{ type, props: { ...rest, children: plain(children) } }];
}
