/** The figure of a line stands on it, not beside the chart, where it would be cut. */
export const inside = <Line extends { label: object }>(line: Line) => ({
  ...line,
  label: { ...line.label, position: 'insideEndTop' },
});
