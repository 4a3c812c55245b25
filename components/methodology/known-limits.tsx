/** What no figure of the explorer can tell, said once. */
export function KnownLimits() {
  return (
    <section className="sec" id="known-limits">
      <h2>Known limits</h2>
      <ul className="lined">
        <li>
          A realised yield says what was. Cuts can change in any round except its last tenth, and inflation
          changes every round.
        </li>
        <li>
          A window of 7 rounds is short: one missed call in it takes about a seventh of the year’s issuance.
          Fees are rarer still, and a few tickets make or break them.
        </li>
        <li>
          Newcomers have no yield for windows longer than their time in the active set. It is not known then,
          and never stretched.
        </li>
        <li>
          Prices come from one pool that a large trade moves. Selling rewards costs more than the price says.
        </li>
        <li>
          Reward calls, fees, delegator counts and changes over time come from the subgraph alone. Contracts
          cannot confirm them.
        </li>
        <li>
          The supply on Ethereum is the amount last reported to Arbitrum, so a round’s supply growth can be a
          little late.
        </li>
        <li>
          Taxes are in no figure. The gas of a transaction is in no yield: it stands by itself, and in the
          days until moving pays.
        </li>
        <li>
          Stake is not slashed on Arbitrum today. Its risks are missed calls, changed cuts, the price of LPT,
          and seven rounds until a withdrawal.
        </li>
      </ul>
    </section>
  );
}
