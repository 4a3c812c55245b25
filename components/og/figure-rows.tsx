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

/**
 * Headline figures in rows of three: a heavy rule above, hairlines between, no boxes.
 * @param props `close`: with less room around each, where more stands below
 */
export function FigureRows({
  figures,
  close = false,
}: {
  figures: readonly PictureFigure[];
  close?: boolean;
}) {
  const rows = [figures.slice(0, 3), figures.slice(3, 6)].filter((row) => row.length > 0);
  return (
    <Pile style={{ borderBottom: `1px solid ${COLOURS.line}` }}>
      {rows.map((row, at) => (
        <Line
          key={row[0]?.label}
          style={{ borderTop: at === 0 ? `3px solid ${COLOURS.rule}` : `1px solid ${COLOURS.hair}` }}
        >
          {row.map((figure, column) => (
            <Figure key={figure.label} figure={figure} first={column === 0} close={close} />
          ))}
        </Line>
      ))}
    </Pile>
  );
}

function Figure({ figure, first, close }: { figure: PictureFigure; first: boolean; close: boolean }) {
  const { label, value, unit, note } = figure;
  return (
    <Pile
      style={{
        width: 362,
        padding: `${close ? 10 : 16}px 20px ${close ? 10 : 18}px ${first ? 0 : 24}px`,
        borderLeft: first ? "none" : `1px solid ${COLOURS.hair}`,
      }}
    >
      <Text size={22} colour="ink-2">
        {label}
      </Text>
      <Line style={{ alignItems: "flex-end", gap: 10, marginTop: close ? 0 : 4 }}>
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
