import { type ProfileView, profileHref, SPANS } from "@/lib/links/profile";
import { Choices } from "./choices";

const BACK = { "cut-history": "cuts", stake: "stake", fees: "fees" } as const;

/** How far back the charts reach, chosen anywhere and kept by all of them. */
export function SpanChoices({
  address,
  view,
  back,
}: {
  address: string;
  view: ProfileView;
  back: keyof typeof BACK;
}) {
  return (
    <Choices
      label={`How far back: ${BACK[back]}`}
      options={SPANS.map((value) => ({ value, text: value === "all" ? "all" : `${value} days` }))}
      chosen={view.span}
      href={(span) => `${profileHref(address, { ...view, span })}#${back}`}
    />
  );
}
