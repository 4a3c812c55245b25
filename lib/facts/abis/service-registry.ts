import { parseAbi } from "viem";

/** ServiceRegistry as deployed on Arbitrum One, from the compiled contract. */
export const serviceRegistryAbi = parseAbi([
  "event ParameterUpdate(string param)",
  "event ServiceURIUpdate(address indexed addr, string serviceURI)",
  "event SetController(address controller)",
  "function controller() view returns (address)",
  "function getServiceURI(address _addr) view returns (string)",
  "function setController(address _controller)",
  "function setServiceURI(string _serviceURI)",
  "function targetContractId() view returns (bytes32)",
]);
