import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { PORT_MESSAGE, parsePort } from "./building/port.mjs";

const folder = fileURLToPath(new URL("..", import.meta.url));

const port = parsePort(process.env.PORT);
if (port === null) {
  console.error(PORT_MESSAGE);
  process.exit(1);
}

const next = `${folder}node_modules/next/dist/bin/next`;
const pictures = `--import=${new URL("../front/offer-pictures.mjs", import.meta.url).href}`;
const child = spawn(process.execPath, [next, "dev", "-p", String(port)], {
  cwd: folder,
  stdio: "inherit",
  env: {
    ...process.env,
    NEXT_TELEMETRY_DISABLED: "1",
    NODE_OPTIONS: [process.env.NODE_OPTIONS, pictures].join(" "),
  },
});
for (const signal of /** @type {const} */ (["SIGTERM", "SIGINT"])) {
  process.on(signal, () => child.kill(signal));
}
child.on("exit", (code) => process.exit(code ?? 0));
