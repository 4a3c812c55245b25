import { printExact } from "@/lib/format/amount";
import type { ReadCall } from "@/lib/wallet/calldata";

/** A call read back from its bytes: contract, function and arguments, whole. */
export function CallFields({ call }: { call: ReadCall }) {
  return (
    <dl className="call">
      <div>
        <dt>Contract</dt>
        <dd>
          {call.contract} <span className="mono">{call.to}</span>
        </dd>
      </div>
      <div>
        <dt>Function</dt>
        <dd className="mono">{call.functionName}</dd>
      </div>
      {call.arguments.map(({ name, type, value }) => (
        <div key={name}>
          <dt>
            {name} <small>{type}</small>
          </dt>
          <dd>
            <span className="mono">{value}</span>
            {name === "amount" && <small>{inTokens(call.functionName, value)}</small>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** The same amount as a person counts it: contracts count in the smallest unit. */
function inTokens(functionName: string, wei: string): string {
  return `${printExact(BigInt(wei))} ${functionName === "withdrawFees" ? "ETH" : "LPT"}`;
}
