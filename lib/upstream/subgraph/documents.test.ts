import { buildSchema, parse, validate } from "graphql";
import { describe, expect, it } from "vitest";
import { schemaSdl } from "../../sample/subgraph/schema/sdl";
import * as documents from "./documents";

describe("documents", () => {
  const schema = buildSchema(schemaSdl);

  it.each(Object.entries(documents))("%s is valid against the subgraph's schema", (_, document) => {
    expect(validate(schema, parse(document)).map(({ message }) => message)).toEqual([]);
  });

  it.each(Object.entries(documents))("%s leaves no list to the silent limit of 100", (_, document) => {
    const lists = document.match(
      /\b\w+(Events|rounds|pools|delegators|transcoders)\(|\b(rounds|pools|delegators|transcoders)\(/g,
    );
    expect(document.match(/first: \d+/g)?.length).toBe(lists?.length);
  });
});
