import { card, pathOf, type Route, type ThreadLayout } from './layout';

/** The thread itself: solid where it has been, dashed where it will go, cut where it was stopped. */
export function ThreadLines({ layout }: { layout: ThreadLayout }) {
  const order = [...layout.routes].sort((a, b) => Number(b.ahead) - Number(a.ahead));
  return (
    <g fill="none" strokeLinejoin="round">
      {order.map((route) => (
        <ThreadLine key={`${route.edge.from}>${route.edge.to}`} route={route} />
      ))}
    </g>
  );
}

function ThreadLine({ route }: { route: Route }) {
  const width = route.main ? 3 : 2;
  const kind = route.ahead ? 'rt-thread-ahead' : 'rt-thread-past';
  const [x = 0, y = 0] = route.points[0] ?? [];
  return (
    <>
      <path
        className={kind}
        d={pathOf(route.points)}
        strokeWidth={width}
        pathLength={route.ahead ? undefined : 1}
      />
      {route.stopped && <path className="rt-thread-stop" d={`M${x + 10} ${y - 14}V${y + 14}`} />}
    </>
  );
}

/** Where a card stands on the canvas. */
export function cardStyle(x: number, y: number): React.CSSProperties {
  return { left: x, top: y - card.height / 2, width: card.width, height: card.height };
}

/** One knot where the thread enters each card; hollow where it has not come yet. */
export function ThreadKnots({ layout }: { layout: ThreadLayout }) {
  return (
    <svg className="rt-knots" width={layout.width} height={layout.height} aria-hidden>
      {layout.placed.map(({ node, x, y }) => (
        <circle
          key={node.id}
          className={node.state === 'expected' ? 'rt-knot rt-knot-ahead' : 'rt-knot'}
          cx={x}
          cy={y}
          r={node.state === 'overdue' ? 7 : 5}
        />
      ))}
    </svg>
  );
}
