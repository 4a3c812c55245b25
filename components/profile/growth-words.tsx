import type { ReactNode } from "react";
import type { Sentence } from "@/lib/reports/profile-sentences";
import { countWord, ethWord, lptWord, percent, percentWord, unitWord } from "./printed";

type Of<Kind extends Sentence["kind"]> = Extract<Sentence, { kind: Kind }>;

/** What a stake became over a window, against the growth of all LPT. */
export function became(sentence: Of<"became">): ReactNode {
  const { rounds, lpt, eth, issuance, supplyGrowth, share, issuanceOnly } = sentence;
  const earned =
    eth === 0 ? ", and earned no fees" : eth && `, and earned ${unitWord(ethWord(eth), "ETH")} in fees`;
  return (
    <>
      Over the last {countWord(rounds, "round")},{" "}
      <b>
        {unitWord("1,000", "LPT")} delegated here became {lptWord(lpt)}
      </b>
      {earned}. That is {percent(issuance)} a year{issuanceOnly ? ", fees not counted" : " of new LPT"}.{" "}
      {share === null || supplyGrowth === null ? (
        "How much the supply grew meanwhile is not known, and so not what that is worth."
      ) : (
        <>
          LPT supply grew at {percent(supplyGrowth)} a year meanwhile, so the share of all LPT held by that
          stake{" "}
          <b>
            {share < 0 ? "shrank" : "grew"} at {percent(Math.abs(share))} a year
          </b>
          .{withFees(sentence)}
        </>
      )}
      {rounds < LONG && ` So few rounds say little of a year: the yearly rates only carry them on.`}
    </>
  );
}

/** From so many rounds on a yearly rate speaks for itself. */
const LONG = 90;

/** The yields with fees, where they print otherwise than those of the stake alone. */
function withFees({ nominal, real, share }: Of<"became">): string {
  if (real === null || share === null || percentWord(real) === percentWord(share)) return "";
  return ` With its fees, valued in LPT, the nominal yield is ${percent(nominal)} a year and the real yield ${percent(real)}.`;
}
