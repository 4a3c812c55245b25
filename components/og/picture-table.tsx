import { COLOURS } from "./colours";
import { PictureMark } from "./picture-mark";
import { PictureSeal } from "./picture-seal";
import { calledInPicture, Line, Pile, Text } from "./text";

/** A column of figures in a picture. */
export interface PictureColumn {
  key: string;
  label: string;
  unit: string;
}

/** What stands in a cell, and whether a warning concerns it. */
export interface PictureCell {
  text: string;
  mark?: boolean;
}

/** One orchestrator in a picture. */
export interface PictureRow {
  address: string;
  name: string | null;
  /** a warning stands at its name on the page */
  mark?: boolean;
  /** a second line under the name */
  note?: string | null;
  /** by the columns, left to right */
  cells: readonly PictureCell[];
}

/** px; a name and five figures share the 1,088 between the edges */
const WIDTH = 148;
const NAME = 348;
/** px beside a name for seal and mark */
const BESIDE_NAME = 72;

/** Orchestrators with figures, as the page's table has them: figures to the right, units under the heads. */
export function PictureTable(props: {
  columns: readonly PictureColumn[];
  rows: readonly PictureRow[];
  /** the column that the rows are in the order of */
  sorted: string;
  /** the column whose figures stand out */
  strong: string;
  /** stands where there is no row */
  nobody: string;
}) {
  const { columns, rows, sorted, strong, nobody } = props;
  return (
    <Pile style={{ borderTop: `3px solid ${COLOURS.rule}` }}>
      {rows.length === 0 ? (
        <Text size={26} colour="ink-2" style={{ padding: "30px 0" }}>
          {nobody}
        </Text>
      ) : (
        <Line style={{ borderBottom: `1px solid ${COLOURS.rule}`, padding: "6px 0" }}>
          <Pile style={{ width: NAME }} />
          {columns.map(({ key, label, unit }) => (
            <Pile key={key} style={{ width: WIDTH, alignItems: "flex-end" }}>
              <Text size={19} colour={key === sorted ? "accent" : "ink-2"}>
                {label}
              </Text>
              <Text size={17} colour="ink-3">
                {unit}
              </Text>
            </Pile>
          ))}
        </Line>
      )}
      {rows.map((row) => (
        <Row key={row.address} row={row} columns={columns} strong={strong} />
      ))}
    </Pile>
  );
}

function Row(props: { row: PictureRow; columns: readonly PictureColumn[]; strong: string }) {
  const { row, columns, strong } = props;
  return (
    <Line
      style={{
        borderBottom: `1px solid ${COLOURS.hair}`,
        padding: row.note ? "3px 0" : "5px 0",
        alignItems: "center",
      }}
    >
      <Pile style={{ width: NAME }}>
        <Line style={{ gap: 10, alignItems: "center" }}>
          <PictureSeal address={row.address} size={32} />
          <Text size={24} heavy cutAt={NAME - BESIDE_NAME}>
            {calledInPicture(row.name, row.address)}
          </Text>
          {row.mark && <PictureMark size={17} />}
        </Line>
        {row.note && (
          <Text size={17} colour="warn" cutAt={NAME - 42} style={{ marginLeft: 42 }}>
            {row.note}
          </Text>
        )}
      </Pile>
      {columns.map(({ key }, place) => (
        <Line key={key} style={{ width: WIDTH, justifyContent: "flex-end", alignItems: "center", gap: 8 }}>
          {row.cells[place]?.mark && <PictureMark size={17} />}
          <Text size={24} heavy={key === strong}>
            {row.cells[place]?.text ?? " "}
          </Text>
        </Line>
      ))}
    </Line>
  );
}
