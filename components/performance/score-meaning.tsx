import { Def } from "../ui/def";

/** What a score says, in plain words. */
export function ScoreMeaning() {
  return (
    <section className="sec">
      <h2>What the score means</h2>
      <p className="lede">
        Testers in several regions send each orchestrator short jobs and time the answers. <b>Transcoding</b>:
        the score is the <Def figure="success-rate">success rate</Def> × (1 − e^(−segment duration ÷ round
        trip)). Half of the segments lost halves it; a round trip as long as the segment leaves 63 of 100, a
        quarter of it leaves 98.
      </p>
      <p className="lede">
        <b>AI</b>: the score is 0.65 × success rate + 0.35 ×{" "}
        <Def figure="round-trip-score">round-trip score</Def>, which is 80 of 100 at the pipeline’s median
        round trip and falls with longer ones. An orchestrator that loses every job can still keep part of it,
        so look at success first.
      </p>
      <p className="lede">
        The <Def figure="performance-score">mean</Def> is over the regions it was tested from. A region
        without a result is left out and does not count as 0; the column Regions says how many there are.
      </p>
    </section>
  );
}
