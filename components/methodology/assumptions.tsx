/** Where the figures come from, and what every one of them takes for granted. */
export function Assumptions() {
  return (
    <div className="cols">
      <section className="sec">
        <h2>Where the data comes from</h2>
        <ul className="lined">
          <li>
            <b>Contracts</b> on Arbitrum One tell the present: round, inflation, supply, stake, cuts,
            treasury, and the cumulative factors of past rounds. All contract figures of a page were read at
            one block, which the page names.
          </li>
          <li>
            <b>The subgraph</b> tells history: reward calls, fees, delegator counts. It can lag behind the
            chain; the page says by how much. Without it those figures are not known, and everything else
            stands.
          </li>
          <li>
            <b>The market</b> is read on the chain: LPT in ETH from the Uniswap pool, ETH in US dollars from
            the Chainlink feed.
          </li>
          <li>
            <b>Performance</b> comes from the two services that test orchestrators, for transcoding and for
            AI. It has an age of its own, which stands beside it.
          </li>
          <li>
            <b>Names</b> come from ENS, and are shown only where the name’s own record leads back to the
            address.
          </li>
        </ul>
      </section>
      <section className="sec">
        <h2>What is assumed</h2>
        <ul className="lined">
          <li>Realised and forecast, nominal and real are never mixed in one figure.</li>
          <li>A figure that is not known is printed as not known. It is never a zero.</li>
          <li>The forecast holds participation, cuts, prices and reward calls at today’s values.</li>
          <li>
            Amounts are calculated in whole numbers of wei, as the contracts do, and rounded only in print.
          </li>
          <li>Rewards compound by themselves: claiming earnings changes nothing in the yield.</li>
        </ul>
      </section>
    </div>
  );
}
