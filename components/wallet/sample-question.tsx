"use client";

import { Dialog } from "@base-ui/react/dialog";
import { PINNED } from "@/lib/facts/contracts";
import { CALLED, type CalledContract, readBack } from "@/lib/wallet/calldata";
import { sampleQuestion } from "@/lib/wallet/sample-accounts";
import type { SampleQuestion } from "@/lib/wallet/sample-provider";
import { useFollowed } from "@/lib/wallet/use-followed";
import { CallFields } from "./call-fields";

/** What the sample wallet asks before it signs, as any wallet would. */
export function SampleQuestionDialog() {
  const question = useFollowed(sampleQuestion);
  if (question === null) return null;
  return (
    <Dialog.Root open onOpenChange={(open) => open || question.answer(false)}>
      <Dialog.Portal>
        <Dialog.Backdrop className="palette-back" />
        <Dialog.Popup className="sheet wallets" aria-labelledby="sample-question" finalFocus={transaction}>
          <Dialog.Title id="sample-question">The sample wallet asks you to sign</Dialog.Title>
          <Called question={question} />
          <div className="row">
            <button type="button" className="btn solid" onClick={() => question.answer(true)}>
              Sign
            </button>
            <button type="button" className="btn" onClick={() => question.answer(false)}>
              Reject
            </button>
          </div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

/** What asked has gone, or can be pressed no more; how it goes on stands here. */
const transaction = () => document.getElementById("desk-transaction");

function Called({ question: { to, data } }: { question: SampleQuestion }) {
  const contract = (Object.keys(CALLED) as CalledContract[]).find((name) => PINNED[name] === to);
  if (contract === undefined) return <p className="mono">{to}</p>;
  return <CallFields call={readBack({ contract, to: PINNED[contract], data })} />;
}
