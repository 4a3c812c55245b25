import type { SelectionSetNode } from "graphql";
import { hashOf } from "../../chain/hashes";
import type { SampleChain } from "../../ledger";
import { type BlockView, DEPLOYMENT } from "./block";
import { collectFields, type DocumentScope, selectionsOf } from "./selection";

/** The answer to `_meta`. hasIndexingErrors is always false, as it stays during a halt of the real one: lag shows in the block alone. */
export function metaAnswer(
  chain: SampleChain,
  view: BlockView,
  document: DocumentScope,
  sets: readonly SelectionSetNode[],
): Record<string, unknown> {
  const known = view.hash !== null;
  const block: Record<string, unknown> = {
    __typename: "_Block_",
    hash: view.hash,
    number: view.number,
    timestamp: known ? chain.blockAt(view.number).timestamp : null,
    parentHash: known ? hashOf("block", chain.chainId, view.number - 1) : null,
  };
  const meta: Record<string, unknown> = {
    __typename: "_Meta_",
    deployment: DEPLOYMENT,
    hasIndexingErrors: false,
  };
  const answer: Record<string, unknown> = {};
  for (const [key, nodes] of collectFields(document, new Set(["_Meta_"]), sets)) {
    const name = nodes[0]?.name.value ?? "";
    answer[key] = name === "block" ? pick(block, document, selectionsOf(nodes)) : meta[name];
  }
  return answer;
}

function pick(
  values: Readonly<Record<string, unknown>>,
  document: DocumentScope,
  sets: readonly SelectionSetNode[],
): Record<string, unknown> {
  const fields = collectFields(document, new Set(["_Block_"]), sets);
  return Object.fromEntries([...fields].map(([key, nodes]) => [key, values[nodes[0]?.name.value ?? ""]]));
}
