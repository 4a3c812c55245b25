import { Methodology } from "@/components/methodology/methodology";
import { readYield } from "@/lib/reports/yield";
import { pageMetadata } from "../metadata";

export function generateMetadata() {
  return pageMetadata(
    "Methodology",
    "How every figure is made: formula, unit, window, source, and known limits.",
    "/methodology",
  );
}

export default async function MethodologyPage() {
  return <Methodology outcome={await readYield()} />;
}
