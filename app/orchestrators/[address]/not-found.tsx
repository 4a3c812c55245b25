import { NoOrchestrator } from "@/components/profile/no-orchestrator";

export default function OrchestratorNotFound() {
  return <NoOrchestrator />;
}
