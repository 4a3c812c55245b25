import { followed } from "../session";

/** The connector's id, and what is remembered of it for the next visit. */
export const WALLET_CONNECT = "walletConnect";

/** The site's project id, which makes WalletConnect one of the choices; null where the site offers none. */
export const walletConnectId = followed<string | null>(null);
