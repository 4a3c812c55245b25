import { offersWalletConnect } from "./process-links.mjs";

/** @import { ServerResponse } from "node:http" */

/** @param {string} asked the hosts that scripts may ask */
const policyFor = (asked) => [
  "default-src 'none'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  `connect-src ${asked}`,
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "object-src 'none'",
];

/** WalletConnect's relay, and its node for reading: the only hosts that a page may ever ask beside the site. */
const WALLET_CONNECT = "wss://relay.walletconnect.org https://rpc.walletconnect.org";

const CLOSED = [
  "accelerometer=()",
  "camera=()",
  "display-capture=()",
  "geolocation=()",
  "gyroscope=()",
  "magnetometer=()",
  "microphone=()",
  "midi=()",
  "payment=()",
  "usb=()",
].join(", ");

/**
 * The Content-Security-Policy of one answer: no host but the site's own, and only scripts that carry the answer's nonce or
 * were loaded by one that does. Where WalletConnect is offered, pages may also ask its two hosts.
 * @param {string} nonce
 * @param {boolean} framed whether other sites may show the answer in a frame, which holds no wallet
 */
export function contentPolicy(nonce, framed) {
  const ancestors = framed ? "frame-ancestors *" : "frame-ancestors 'none'";
  const asked = !framed && offersWalletConnect() ? `'self' ${WALLET_CONNECT}` : "'self'";
  return [`script-src 'self' 'nonce-${nonce}' 'strict-dynamic'`, ancestors, ...policyFor(asked)].join("; ");
}

/**
 * Whether a path is made for other sites' frames.
 * @param {string} path
 */
export const isFramed = (path) => path === "/embed" || path.startsWith("/embed/");

/**
 * What the site is told of a request, as headers that no visitor can send: the answer's nonce and policy, and whether the
 * page is made for other sites' frames, which stand without the site's own frame around them.
 * @param {string} path
 * @param {string} nonce
 * @returns {Record<string, string>}
 */
export const tellSite = (path, nonce) => ({
  "x-nonce": nonce,
  "content-security-policy": contentPolicy(nonce, isFramed(path)),
  ...(isFramed(path) && { "x-embed": "1" }),
});

/**
 * Sets the headers that every answer carries, whoever writes its body.
 * @param {ServerResponse} response
 * @param {string} path
 * @param {string} nonce
 */
export function guard(response, path, nonce) {
  const framed = isFramed(path);
  response.setHeader("Content-Security-Policy", contentPolicy(nonce, framed));
  response.setHeader("X-Content-Type-Options", "nosniff");
  response.setHeader("Referrer-Policy", "strict-origin-when-cross-origin");
  response.setHeader("Permissions-Policy", CLOSED);
  // Wallets that sign in a window of their own need to answer the page that opened them.
  response.setHeader("Cross-Origin-Opener-Policy", "same-origin-allow-popups");
  if (!framed) response.setHeader("X-Frame-Options", "DENY");
}
