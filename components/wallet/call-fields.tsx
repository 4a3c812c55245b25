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
          <dd className="mono">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
