import { isValidElement, type ReactNode } from "react";

/** An element without components, as it travels to the process that paints. */
export interface Plain {
  type: string;
  props: { [name: string]: unknown; children?: PlainChild[] | string };
}

export type PlainChild = Plain | string;

/** What an element holds, as a list. */
export function childrenOf({ props: { children = [] } }: Plain): PlainChild[] {
  return typeof children === "string" ? [children] : children;
}

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
  const inside = plain(children);
  // Only text that stands alone, outside of a list, is broken into lines and cut where it is too long.
  const [text] = inside;
  const alone = inside.length === 1 && typeof text === "string" ? text : inside;
  return [{ type, props: { ...rest, children: alone } }];
}
