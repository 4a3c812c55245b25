import { expect, it } from "vitest";
import { PANIC } from "../refuse";
import { recordedReason } from "./refusals";

it.each([
  ["caller must be bonded", "caller must be bonded"],
  ["Governor: vote not currently active", "Governor: vote not currently active"],
  [
    'The contract function "bond" reverted with the following reason:\ninvalid recipient\n\nContract Call:',
    "invalid recipient",
  ],
  ["VoteAlreadyCast()", "VoteAlreadyCast"],
  ['The contract function "castVote" reverted.\n\nError: InvalidVoteType(uint8 voteType)', "InvalidVoteType"],
  ["Division or modulo by zero (e.g. `5 / 0` or `23 % 0`).", PANIC.divisionByZero],
  ["Panic(0x11)", PANIC.overflow],
])("reads the contract's own reason in %j", (error, reason) => {
  expect(recordedReason(error)).toBe(reason);
});

it.each([
  'X.castVote by 13: The contract function "castVote" reverted.',
  "execution reverted",
  "",
  undefined,
])("knows that %j is the recorder's own", (error) => {
  expect(recordedReason(error)).toBeNull();
});
