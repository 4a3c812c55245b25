import { action, type Contract, view } from "./contract";
import { emit } from "./events";
import { demand } from "./refuse";

/** ServiceRegistry.sol: where an orchestrator can be reached. */
export const serviceRegistryContract: Contract = {
  actions: {
    setServiceURI: action(["string"], (world, { sender }, serviceURI) => {
      world.journal.put(world.serviceUris, sender, serviceURI);
      emit(world, "ServiceRegistry", "ServiceURIUpdate", { addr: sender, serviceURI });
    }),
    setController: action(["address"], () => demand(false, "ServiceRegistry", "caller must be Controller")),
  },
  views: {
    controller: view([], (world) => world.at.Controller),
    getServiceURI: view(["address"], (world, account) => world.serviceUris.get(account) ?? ""),
  },
};
