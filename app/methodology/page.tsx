import { Methodology } from "@/components/methodology/methodology";
import { pageMetadata } from "../metadata";

export function generateMetadata() {
  return pageMetadata(
    "Methodology",
    "How every figure is made: formula, unit, window, source, and known limits.",
  );
}

export default function MethodologyPage() {
  return <Methodology />;
}
