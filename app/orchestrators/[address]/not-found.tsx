import { NoOrchestrator } from "@/components/profile/no-orchestrator";

export default NoOrchestrator;
