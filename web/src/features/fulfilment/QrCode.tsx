import { encode } from 'uqr';

const quiet = 4;

/** A QR code with its quiet zone, black on white also in the dark, since it is printed. */
export function QrCode({ text }: { text: string }) {
  const { data, size } = encode(text, { ecc: 'M', border: quiet });
  const dark = data
    .flatMap((row, y) => row.map((on, x) => (on ? `M${x} ${y}h1v1h-1z` : '')))
    .join('');
  return (
    <svg
      className="rt-qr"
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={text}
      shapeRendering="crispEdges"
    >
      <path d={dark} fill="black" />
    </svg>
  );
}
