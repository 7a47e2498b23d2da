import type { VersionHead } from './model';
import { shippedAt } from './period';

export interface Span {
  from: number;
  until: number;
  now: number;
}

const day = 86_400_000;

export function spanOf(versions: readonly VersionHead[], now: number): Span {
  const edges = versions
    .flatMap(({ effectiveFrom, effectiveUntil }) => [effectiveFrom, effectiveUntil])
    .filter((edge): edge is string => !shippedAt(edge))
    .map((edge) => Date.parse(edge));
  return {
    from: Math.min(now - 30 * day, ...edges) - day,
    until: Math.max(now + 30 * day, ...edges) + day,
    now,
  };
}

/** Stretches of time in which a version is the highest that counts. */
export function stretches(head: VersionHead, versions: readonly VersionHead[], span: Span) {
  const periods = versions
    .filter(({ state }) => state === 'published')
    .map((one) => ({
      version: one.version,
      from: shippedAt(one.effectiveFrom) ? span.from : Date.parse(one.effectiveFrom ?? ''),
      until: one.effectiveUntil ? Date.parse(one.effectiveUntil) : span.until,
    }));
  const edges = [...new Set(periods.flatMap(({ from, until }) => [from, until]))].sort(
    (one, other) => one - other,
  );
  return edges.slice(0, -1).flatMap((from, index) => {
    const counting = periods.filter((one) => one.from <= from && from < one.until);
    const highest = Math.max(...counting.map(({ version }) => version));
    return highest === head.version ? [{ from, until: edges[index + 1] ?? span.until }] : [];
  });
}

interface BarProps {
  head: VersionHead;
  versions: readonly VersionHead[];
  span: Span;
}

/** When a version counts, drawn on the same stretch of time as its neighbours; the tick is now. */
export function Bar({ head, versions, span }: BarProps) {
  const place = (at: number) =>
    Math.max(0, Math.min(100, ((at - span.from) / (span.until - span.from)) * 100));
  if (head.state === 'draft') return null;
  return (
    <svg className="rules-bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden>
      <rect x="0" y="2" width="100" height="2" className="rules-bar-rail" />
      {stretches(head, versions, span).map(({ from, until }) => (
        <rect
          key={from}
          x={place(from)}
          y="1"
          width={Math.max(0.4, place(until) - place(from))}
          height="4"
          className="rules-bar-on"
        />
      ))}
      <rect x={place(span.now)} y="0" width="0.25" height="6" className="rules-bar-now" />
    </svg>
  );
}
