import { custom } from "viem";
import { type Connector, type CreateConnectorFn, createConfig, createStorage } from "wagmi";
import {
  connect,
  disconnect,
  getConnection,
  reconnect,
  switchChain,
  watchConnection,
  watchConnectors,
} from "wagmi/actions";
import { parseAddress } from "../units/address";
import { CHAIN_IDS, type WalletNetwork, walletChain } from "./network";
import type { WalletProvider } from "./provider";
import { chosenSampleAccount } from "./sample-accounts";
import { sampleConnector } from "./sample-connector";
import { followed, rememberedWallet, rememberWallet, session } from "./session";
import { browserShelf } from "./shelf";
import { type WalletLabel, walletLabel } from "./wallet-label";

/** The most wallets that are listed: any script on a page may announce as many as it likes. */
const MOST_WALLETS = 20;
/** How long a remembered wallet may take to announce itself after a page has loaded. */
const ANNOUNCED_WITHIN_MS = 3_000;

type Config = ReturnType<typeof configFor>;
let attempt = 0;
let opened: { config: Config; network: WalletNetwork } | null = null;

/** The wallets that announced themselves in this browser. */
export const wallets = followed<readonly WalletLabel[]>([]);

/** Wallets that are not in this browser, as connectors to a chain. */
type Elsewhere = (chainId: number) => CreateConnectorFn[];

function configFor(network: WalletNetwork, elsewhere: Elsewhere) {
  const chain = walletChain(network, location.origin);
  // The browser asks nobody but the site and the wallet's own node, so this transport is never to be used.
  const nobody = custom({ request: () => Promise.reject(new Error("read through the wallet")) });
  return createConfig({
    chains: [chain],
    transports: { [chain.id]: nobody },
    connectors: network === "sample" ? [sampleConnector()] : elsewhere(chain.id),
    storage: createStorage({ key: "bondwise.connection", storage: browserShelf() }),
  });
}

/** Opens wagmi once for a page, listens to wallets that announce themselves, and keeps the session true. */
export function openConnection(network: WalletNetwork, elsewhere: Elsewhere): void {
  if (opened !== null) return;
  const config = configFor(network, elsewhere);
  opened = { config, network };
  const list = () =>
    wallets.set(
      config.connectors
        .filter(({ type }) => type === "injected")
        .slice(0, MOST_WALLETS)
        .map(walletLabel),
    );
  list();
  watchConnectors(config, { onChange: list });
  watchConnection(config, { onChange: () => void keepSession() });
}

async function keepSession(): Promise<void> {
  const config = needed().config;
  const { connector, address, chainId, status } = getConnection(config);
  if (status === "connected" && connector !== undefined && chainId !== undefined) {
    const provider = (await connector.getProvider()) as WalletProvider | undefined;
    const now = getConnection(config);
    const account = parseAddress(address);
    // The account may have changed while the provider was asked for; that change comes by itself.
    if (provider === undefined || account === null || now.address !== address || now.chainId !== chainId)
      return;
    rememberWallet(connector.id);
    session.set({ kind: "on", account, chainId, wallet: labelOf(connector, provider), provider });
  } else if (status === "disconnected" && session.get().kind === "on") {
    session.set({ kind: "off", byWallet: true });
    rememberWallet(null);
  }
}

/** A wallet at the other end of a relay names itself only once it is connected. */
function labelOf(connector: Connector, { peer }: WalletProvider): WalletLabel {
  if (peer === undefined) return walletLabel(connector);
  const { name } = walletLabel({ id: connector.id, name: peer() });
  return { id: connector.id, name: `${name}, by ${connector.name}`, icon: null };
}

/** Connects a wallet by its id. @throws what the wallet throws, a person's refusal among it */
export async function connectWallet(id: string): Promise<void> {
  const { config } = needed();
  const connector = find(id);
  if (connector === undefined) throw new Error("this wallet is gone");
  if (session.get().kind === "on") await disconnect(config);
  attempt += 1;
  const mine = attempt;
  session.set({ kind: "opening" });
  try {
    await connect(config, { connector });
    await keepSession();
  } catch (error) {
    // One that was given up ends after the next one has begun.
    if (mine === attempt) session.set({ kind: "off", byWallet: false });
    throw error;
  }
}

/** Connects the sample wallet as one of the accounts that the sample network gives away. */
export async function connectSample(address: `0x${string}`): Promise<void> {
  chosenSampleAccount.set(address);
  await connectWallet("sample");
}

/** Takes up a remembered connection without asking anything; gives up where the wallet is gone or locked. */
export async function reconnectRemembered(): Promise<void> {
  const id = rememberedWallet();
  const { config } = needed();
  if (id === null) return;
  session.set({ kind: "opening" });
  const connector = await announced(id);
  if (connector !== undefined) await reconnect(config, { connectors: [connector] }).catch(() => []);
  await keepSession();
  if (session.get().kind === "opening") session.set({ kind: "off", byWallet: connector !== undefined });
}

/** Ends the connection on this page and forgets the wallet. */
export async function disconnectWallet(): Promise<void> {
  session.set({ kind: "off", byWallet: false });
  rememberWallet(null);
  await disconnect(needed().config).catch(() => undefined);
}

/** Asks the wallet to change to this site's chain. @throws what the wallet throws */
export async function switchToSite(): Promise<void> {
  const { config, network } = needed();
  await switchChain(config, { chainId: CHAIN_IDS[network] });
}

function needed() {
  if (opened === null) throw new Error("the connection is not open");
  return opened;
}

function find(id: string): Connector | undefined {
  return needed().config.connectors.find((one) => one.id === id);
}

/** The connector of a wallet, once it has announced itself. */
function announced(id: string): Promise<Connector | undefined> {
  const found = find(id);
  if (found !== undefined) return Promise.resolve(found);
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      stop();
      resolve(find(id));
    };
    const timer = setTimeout(done, ANNOUNCED_WITHIN_MS);
    const stop = watchConnectors(needed().config, { onChange: () => find(id) !== undefined && done() });
  });
}
