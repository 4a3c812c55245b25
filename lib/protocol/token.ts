import { keccak256, stringToBytes } from "viem";
import { type Address, ZERO_ADDRESS } from "../units/address";
import { action, type Contract, view } from "./contract";
import { emit } from "./events";
import { MAX_UINT256 } from "./math";
import { demand } from "./refuse";
import { type ProtocolParams, Refusal } from "./types";
import type { World } from "./world";

/** LivepeerToken.sol on L2 (OpenZeppelin ERC20 4.9): LPT in wei. */
export interface TokenState {
  totalSupply: bigint;
  readonly balances: Map<Address, bigint>;
  /** by owner, then by spender */
  readonly allowances: Map<Address, Map<Address, bigint>>;
}

export function initialTokens(params: ProtocolParams): TokenState {
  const balances = new Map<Address, bigint>();
  let totalSupply = 0n;
  for (const { account, amount } of params.mints) {
    balances.set(account, (balances.get(account) ?? 0n) + amount);
    totalSupply += amount;
  }
  return { totalSupply, balances, allowances: new Map() };
}

/** LPT of an account in wei. */
export function lptBalanceOf(world: World, account: Address): bigint {
  return world.token.balances.get(account) ?? 0n;
}

/** LPT that a spender may still take from an owner, in wei; 2^256−1 is without limit. */
export function allowanceOf(world: World, owner: Address, spender: Address): bigint {
  return world.token.allowances.get(owner)?.get(spender) ?? 0n;
}

/** Moves LPT. @throws Refusal when the balance is short */
export function transferLpt(world: World, from: Address, to: Address, amount: bigint): void {
  demand(from !== ZERO_ADDRESS, "LivepeerToken", "ERC20: transfer from the zero address");
  demand(to !== ZERO_ADDRESS, "LivepeerToken", "ERC20: transfer to the zero address");
  const balance = lptBalanceOf(world, from);
  demand(balance >= amount, "LivepeerToken", "ERC20: transfer amount exceeds balance");
  world.journal.put(world.token.balances, from, balance - amount);
  world.journal.put(world.token.balances, to, lptBalanceOf(world, to) + amount);
  emit(world, "LivepeerToken", "Transfer", { from, to, value: amount });
}

/** Moves LPT on an allowance. @throws Refusal when allowance or balance is short */
export function transferLptFrom(
  world: World,
  spender: Address,
  from: Address,
  to: Address,
  amount: bigint,
): void {
  const allowed = allowanceOf(world, from, spender);
  if (allowed !== MAX_UINT256) {
    demand(allowed >= amount, "LivepeerToken", "ERC20: insufficient allowance");
    approveLpt(world, from, spender, allowed - amount);
  }
  transferLpt(world, from, to, amount);
}

/** Sets an allowance in wei. */
export function approveLpt(world: World, owner: Address, spender: Address, amount: bigint): void {
  demand(spender !== ZERO_ADDRESS, "LivepeerToken", "ERC20: approve to the zero address");
  let granted = world.token.allowances.get(owner);
  if (granted === undefined) {
    granted = new Map();
    world.journal.put(world.token.allowances, owner, granted);
  }
  world.journal.put(granted, spender, amount);
  emit(world, "LivepeerToken", "Approval", { owner, spender, value: amount });
}

/** Creates LPT for an account, as a holder of the minter role. */
export function mintLpt(world: World, to: Address, amount: bigint): void {
  demand(to !== ZERO_ADDRESS, "LivepeerToken", "ERC20: mint to the zero address");
  world.journal.set(world.token, "totalSupply", world.token.totalSupply + amount);
  world.journal.put(world.token.balances, to, lptBalanceOf(world, to) + amount);
  emit(world, "LivepeerToken", "Transfer", { from: ZERO_ADDRESS, to, value: amount });
  emit(world, "LivepeerToken", "Mint", { to, amount });
}

/** Destroys LPT of an account. @throws Refusal when the balance is short */
export function burnLpt(world: World, from: Address, amount: bigint): void {
  const balance = lptBalanceOf(world, from);
  demand(balance >= amount, "LivepeerToken", "ERC20: burn amount exceeds balance");
  world.journal.put(world.token.balances, from, balance - amount);
  world.journal.set(world.token, "totalSupply", world.token.totalSupply - amount);
  emit(world, "LivepeerToken", "Transfer", { from, to: ZERO_ADDRESS, value: amount });
  emit(world, "LivepeerToken", "Burn", { burner: from, amount });
}

function lower(world: World, owner: Address, spender: Address, amount: bigint): void {
  const allowed = allowanceOf(world, owner, spender);
  demand(allowed >= amount, "LivepeerToken", "ERC20: decreased allowance below zero");
  approveLpt(world, owner, spender, allowed - amount);
}

function missingRole(account: Address, role: "MINTER_ROLE" | "BURNER_ROLE"): Refusal {
  const id = keccak256(stringToBytes(role));
  return new Refusal(
    "LivepeerToken",
    `AccessControl: account ${account.toLowerCase()} is missing role ${id}`,
  );
}

export const tokenContract: Contract = {
  actions: {
    transfer: action(["address", "uint256"], (world, { sender }, to, amount) => {
      transferLpt(world, sender, to, amount);
      return true;
    }),
    transferFrom: action(["address", "address", "uint256"], (world, { sender }, from, to, amount) => {
      transferLptFrom(world, sender, from, to, amount);
      return true;
    }),
    approve: action(["address", "uint256"], (world, { sender }, spender, amount) => {
      approveLpt(world, sender, spender, amount);
      return true;
    }),
    increaseAllowance: action(["address", "uint256"], (world, { sender }, spender, amount) => {
      approveLpt(world, sender, spender, allowanceOf(world, sender, spender) + amount);
      return true;
    }),
    decreaseAllowance: action(["address", "uint256"], (world, { sender }, spender, amount) => {
      lower(world, sender, spender, amount);
      return true;
    }),
    mint: action(["address", "uint256"], (world, { sender }, to, amount) => {
      if (sender !== world.at.Minter) throw missingRole(sender, "MINTER_ROLE");
      mintLpt(world, to, amount);
    }),
    burn: action(["uint256"], (world, { sender }, amount) => burnLpt(world, sender, amount)),
    burnFrom: action(["address", "uint256"], (_world, { sender }) => {
      throw missingRole(sender, "BURNER_ROLE");
    }),
  },
  views: {
    name: view([], () => "Livepeer Token"),
    symbol: view([], () => "LPT"),
    decimals: view([], () => 18n),
    totalSupply: view([], (world) => world.token.totalSupply),
    balanceOf: view(["address"], lptBalanceOf),
    allowance: view(["address", "address"], allowanceOf),
  },
};
