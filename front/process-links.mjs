/**
 * What the site's start-up tells the server in front of it. Both run in one process, but Next bundles the site's modules, so
 * they meet on the global object.
 */

/**
 * A word for the state of the data that pages are made from: the network and a number that grows with each change. Null
 * before the start-up has said so.
 * @returns {string | null}
 */
export function dataVersion() {
  const runtime = shared("bondwise.runtime");
  const version = shared("bondwise.dataVersion");
  const network = isObject(runtime) && isObject(runtime.config) ? runtime.config.network : null;
  return typeof version === "function" && typeof network === "string"
    ? `${network} ${String(version())}`
    : null;
}

/**
 * The network's name for people; null before the start-up has run.
 * @returns {string | null}
 */
export function networkName() {
  const runtime = shared("bondwise.runtime");
  const network = isObject(runtime) && isObject(runtime.config) ? runtime.config.network : null;
  return typeof network === "string" ? network : null;
}

/**
 * Whether pages offer WalletConnect, whose relay and node the browser then has to be let through to.
 * @returns {boolean}
 */
export function offersWalletConnect() {
  const runtime = shared("bondwise.runtime");
  const config = isObject(runtime) && isObject(runtime.config) ? runtime.config : {};
  return typeof config.walletConnectProjectId === "string";
}

/**
 * The one spelling of a link whose page may be kept: known parameters only, sorted, defaults dropped. Null for a link whose
 * page must not be kept, which is every link with a query until the site tells how to spell it.
 * @param {string} link path and query
 * @returns {string | null}
 */
export function canonicalLink(link) {
  const { pathname, searchParams } = new URL(link, "http://localhost");
  const spell = shared("bondwise.canonical");
  if (typeof spell !== "function") return searchParams.size === 0 ? pathname : null;
  const spelled = spell(pathname, searchParams);
  return typeof spelled === "string" ? spelled : null;
}

/** @param {string} name */
const shared = (name) => Reflect.get(globalThis, Symbol.for(name));

/**
 * @param {unknown} value
 * @returns {value is Record<string, unknown>}
 */
const isObject = (value) => typeof value === "object" && value !== null;
