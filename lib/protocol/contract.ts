import type { Address } from "../units/address";
import type { AbiType, ArgsOf } from "./arguments";
import type { World } from "./world";

/** Who calls, and how many wei of ETH come along. */
export interface Message {
  readonly sender: Address;
  readonly value: bigint;
}

/** A state-changing function of a contract. */
export interface Action {
  readonly params: readonly AbiType[];
  readonly payable: boolean;
  run(world: World, message: Message, args: readonly unknown[]): unknown;
}

/** A view function of a contract. */
export interface View {
  readonly params: readonly AbiType[];
  run(world: World, args: readonly unknown[]): unknown;
}

/** A contract's functions by their ABI names; a list where the ABI overloads a name by the number of arguments. */
export interface Contract {
  readonly actions: Readonly<Record<string, Action>>;
  readonly views: Readonly<Record<string, View | readonly View[]>>;
}

/** Defines a state-changing function by its ABI types and what it does. */
export function action<const P extends readonly AbiType[]>(
  params: P,
  run: (world: World, message: Message, ...args: ArgsOf<P>) => unknown,
): Action {
  return {
    params,
    payable: false,
    run: (world, message, args) => run(world, message, ...(args as ArgsOf<P>)),
  };
}

/** As action, for a function that takes ETH. */
export function payableAction<const P extends readonly AbiType[]>(
  params: P,
  run: (world: World, message: Message, ...args: ArgsOf<P>) => unknown,
): Action {
  return { ...action(params, run), payable: true };
}

/** Defines a view function by its ABI types and what it returns. */
export function view<const P extends readonly AbiType[]>(
  params: P,
  run: (world: World, ...args: ArgsOf<P>) => unknown,
): View {
  return { params, run: (world, args) => run(world, ...(args as ArgsOf<P>)) };
}
