import { printStranger } from "../format/text";

/** A wallet as it calls itself. */
export interface WalletLabel {
  id: string;
  name: string;
  /** a data: address of a picture; null where it gave none that may be shown */
  icon: string | null;
}

const LONGEST_NAME = 40;
const LONGEST_ICON = 64 * 1024;
/** Pictures only, by value and never by address, so that no wallet can make the page ask another host. */
const ICON = /^data:image\/(?:png|jpeg|gif|webp|svg\+xml)[;,]/;

/** What any page script may announce as a wallet's name and icon, made fit to show. */
export function walletLabel(told: { id: string; name: string; icon?: string | undefined }): WalletLabel {
  const name = printStranger(told.name.trim(), LONGEST_NAME);
  const icon = told.icon?.trim() ?? "";
  return {
    id: told.id,
    name: name === "" ? "A wallet without a name" : name,
    icon: ICON.test(icon) && icon.length <= LONGEST_ICON ? icon : null,
  };
}
