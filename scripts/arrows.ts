import { fileURLToPath } from "node:url";
import { checkArrows } from "./arrows/check";

const faults = checkArrows(fileURLToPath(new URL("..", import.meta.url)));
for (const fault of faults) console.error(fault);
console.log(
  faults.length === 0 ? "Every import points the right way" : `${faults.length} imports point the wrong way`,
);
process.exit(faults.length === 0 ? 0 : 1);
