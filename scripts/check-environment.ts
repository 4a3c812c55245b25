import { configOrExit } from "@/lib/config/config-or-exit";

configOrExit(process.env);
