import { Link } from 'react-router';
import './charts.css';

export interface NodeBar {
  key: string;
  label: string;
  /** Already formatted. */
  value: string;
  /** Used of what is allowed: 1 is exactly the limit. */
  ratio: number | null;
  path?: string;
}

/** The limit stands at two thirds, so that what runs over it is seen. */
const limitAt = 2 / 3;

/** How long of a bar; what is far beyond the limit fills it. */
export const barShare = (ratio: number) => Math.min(1, Math.max(0.01, ratio * limitAt));

/** One bar against its limit: the tick is the limit. */
export function LimitBar({ ratio }: { ratio: number | null }) {
  return (
    <span className="rt-limit-bar" aria-hidden>
      {ratio !== null && (
        <span
          className={ratio > 1 ? 'rt-limit-over' : undefined}
          style={{ width: `${barShare(ratio) * 100}%` }}
        />
      )}
      <i style={{ insetInlineStart: `${limitAt * 100}%` }} />
    </span>
  );
}

/** Bars under one another, each against its own limit. */
export function NodeBars({ bars, caption }: { bars: NodeBar[]; caption: string }) {
  return (
    <table className="rt-node-bars">
      <caption>{caption}</caption>
      <tbody>
        {bars.map((bar) => (
          <tr key={bar.key}>
            <th scope="row">{bar.path ? <Link to={bar.path}>{bar.label}</Link> : bar.label}</th>
            <td>
              <LimitBar ratio={bar.ratio} />
            </td>
            <td className="rt-number rt-right">{bar.value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
