/** The last values as a line without axes. */
export function Sparkline({
  values,
  width = 80,
  height = 20,
}: {
  values: number[];
  width?: number;
  height?: number;
}) {
  const points = sparkPoints(values, width, height);
  return (
    <svg className="rt-spark" width={width} height={height} aria-hidden>
      <polyline points={points} fill="none" />
    </svg>
  );
}

export function sparkPoints(values: readonly number[], width: number, height: number): string {
  if (values.length < 2) return '';
  const low = Math.min(...values);
  const range = Math.max(...values) - low || 1;
  const step = width / (values.length - 1);
  return values
    .map(
      (value, i) =>
        `${(i * step).toFixed(1)},${(height - 2 - ((value - low) / range) * (height - 4)).toFixed(1)}`,
    )
    .join(' ');
}
