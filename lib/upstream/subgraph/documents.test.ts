import { buildSchema, parse, validate } from "graphql";
import { describe, expect, it } from "vitest";
import { schemaSdl } from "../../sample/subgraph/schema/sdl";
import * as written from "./documents";
import { CHRONICLE_LISTS, PAST_LISTS, TRANSFER_LISTS, TRANSFER_PARTS } from "./event-lists";
import { listsDocument } from "./lists";

const documents = {
  ...written,
  CHRONICLE: listsDocument("Chronicle", CHRONICLE_LISTS),
  PAST: listsDocument("Past", PAST_LISTS),
  TRANSFERS: listsDocument("Transfers", TRANSFER_LISTS),
  TRANSFER_PARTS: listsDocument("Transfers", TRANSFER_PARTS),
};

describe("documents", () => {
  const schema = buildSchema(schemaSdl);

  it.each(Object.entries(documents))("%s is valid against the subgraph's schema", (_, document) => {
    expect(validate(schema, parse(document)).map(({ message }) => message)).toEqual([]);
  });

  it.each(Object.entries(documents))("%s leaves no list to the silent limit of 100", (_, document) => {
    const lists = document.match(
      /\b(\w+Events|events|rounds|pools|delegators|transcoders|days|transcoderDays|treasuryProposals)\(/g,
    );
    expect(document.match(/first: \d+/g)?.length).toBe(lists?.length);
  });
});
