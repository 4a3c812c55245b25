import type { Medians, NetworkReport } from "@/lib/reports/types";
import { FigureRows } from "./figure-rows";
import { networkFigures } from "./overview-picture";
import { Sheet } from "./sheet";

/** The preview of a page whose own figures are many: its title over the figures that stand at the network's head. */
export function TitledPicture(props: {
  title: string;
  sub: string;
  network: NetworkReport;
  medians: Medians;
}) {
  const { title, sub, network, medians } = props;
  return (
    <Sheet stamp={network} title={title} sub={sub}>
      <FigureRows figures={networkFigures(network, medians)} />
    </Sheet>
  );
}
