import { code128Widths } from './code128';

const height = 40;
const quiet = 10;

/** A Code 128 barcode, black on white also in the dark, since it is printed. */
export function Barcode({ text }: { text: string }) {
  const widths = code128Widths(text);
  const ends = widths.reduce<number[]>((all, width) => [...all, (all.at(-1) ?? quiet) + width], []);
  const total = (ends.at(-1) ?? 0) + quiet;
  const bars = widths.map((width, index) => ({ at: (ends[index] ?? 0) - width, width, index }));
  return (
    <svg
      className="rt-barcode"
      viewBox={`0 0 ${total} ${height}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={text}
      shapeRendering="crispEdges"
    >
      {bars
        .filter(({ index }) => index % 2 === 0)
        .map(({ at, width, index }) => (
          <rect key={index} x={at} y={0} width={width} height={height} fill="black" />
        ))}
    </svg>
  );
}
