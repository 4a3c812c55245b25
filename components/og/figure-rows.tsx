import { COLOURS } from "./colours";
import { Line, Pile, Text } from "./text";

/** One figure of a picture, printed. */
export interface PictureFigure {
  label: string;
  /** null: not known */
  value: string | null;
  unit: string;
  note?: string | null | false | undefined;
}

/** Headline figures in rows of three: a heavy rule above, hairlines between, no boxes. */
export function FigureRows({ figures }: { figures: readonly PictureFigure[] }) {
  const rows = [figures.slice(0, 3), figures.slice(3, 6)].filter((row) => row.length > 0);
  return (
    <Pile style={{ borderBottom: `1px solid ${COLOURS.line}` }}>
      {rows.map((row, at) => (
        <Line
          key={row[0]?.label}
          style={{ borderTop: at === 0 ? `3px solid ${COLOURS.rule}` : `1px solid ${COLOURS.hair}` }}
        >
          {row.map((figure, column) => (
            <Figure key={figure.label} figure={figure} first={column === 0} />
          ))}
        </Line>
      ))}
    </Pile>
  );
}

function Figure({ figure, first }: { figure: PictureFigure; first: boolean }) {
  const { label, value, unit, note } = figure;
  return (
    <Pile
      style={{
        width: 362,
        padding: first ? "16px 20px 18px 0" : "16px 20px 18px 24px",
        borderLeft: first ? "none" : `1px solid ${COLOURS.hair}`,
      }}
    >
      <Text size={22} colour="ink-2">
        {label}
      </Text>
      <Line style={{ alignItems: "flex-end", gap: 10, marginTop: 4 }}>
        <Text
          size={value === null ? 34 : 52}
          heavy={value !== null}
          colour={value === null ? "ink-3" : "ink"}
        >
          {value ?? "not known"}
        </Text>
        <Text size={22} colour="ink-2" style={{ paddingBottom: 8 }}>
          {value === null ? " " : unit}
        </Text>
      </Line>
      <Text size={20} colour="ink-3">
        {note || " "}
      </Text>
    </Pile>
  );
}
