import type { Address } from "../../units/address";
import { strawAddress } from "./accounts";
import type { CharacterKey } from "./characters";
import type { OrchestratorPart } from "./orchestrator-cast";

/** A gateway: how much it pays, in tickets of what size. */
export interface GatewayPart {
  readonly address: Address;
  readonly character: CharacterKey | null;
  /** share of all fees */
  readonly weight: number;
  /** ETH; usual face value of its tickets */
  readonly faceValue: number;
  /** shares of history between which it works; it may go on past the end */
  readonly from: number;
  readonly until: number;
  /** only these orchestrators get its work; null for whoever works */
  readonly recipients: readonly number[] | null;
}

const PLAIN: readonly Omit<GatewayPart, "address" | "character" | "recipients">[] = [
  { weight: 0.36, faceValue: 0.03, from: 0, until: 9 },
  { weight: 0.21, faceValue: 0.022, from: 0.18, until: 9 },
  { weight: 0.14, faceValue: 0.014, from: 0, until: 9 },
  { weight: 0.09, faceValue: 0.045, from: 0.42, until: 9 },
  { weight: 0.055, faceValue: 0.009, from: 0.1, until: 9 },
  { weight: 0.04, faceValue: 0.018, from: 0, until: 9 },
  { weight: 0.022, faceValue: 0.012, from: 0.6, until: 9 },
  { weight: 0.014, faceValue: 0.006, from: 0.3, until: 9 },
  { weight: 0.008, faceValue: 0.004, from: 0.72, until: 9 },
  { weight: 0.004, faceValue: 0.003, from: 0.9, until: 9 },
];

export function castGateways(seed: string, orchestrators: readonly OrchestratorPart[]): GatewayPart[] {
  const selfPayer = orchestrators.find((part) => part.character === "selfPayer");
  const gateways: GatewayPart[] = PLAIN.map((plain, place) => ({
    ...plain,
    address: strawAddress(seed, "gateway", place),
    character: null,
    recipients: null,
  }));
  gateways.push({
    address: strawAddress(seed, "gateway", "short"),
    character: "shortGateway",
    weight: 0.02,
    faceValue: 0.02,
    from: 0.5,
    until: 9,
    recipients: null,
  });
  gateways.push({
    address: strawAddress(seed, "gateway", "leaving"),
    character: "leavingGateway",
    weight: 0.05,
    faceValue: 0.016,
    from: 0.05,
    until: 0.64,
    recipients: null,
  });
  if (selfPayer !== undefined) {
    gateways.push({
      address: selfPayer.address,
      character: "selfPayer",
      weight: 0.012,
      faceValue: 0.01,
      from: 0.4,
      until: 9,
      recipients: [selfPayer.index],
    });
  }
  return gateways;
}
