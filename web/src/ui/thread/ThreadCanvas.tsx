import { FullscreenOutlined, MinusOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useI18n } from '@/i18n';
import { laneHeight, layoutThread, laneY, type ThreadLayout } from './layout';
import { lanes, type ThreadModel } from './model';
import { ThreadCard } from './ThreadCard';
import { cardStyle, ThreadKnots, ThreadLines } from './ThreadLines';
import { walk } from './walk';

const nowAt = 0.62;
const zooms = [0.5, 0.65, 0.8, 1, 1.25];

interface ThreadCanvasProps {
  model: ThreadModel;
  /** The station to look at first. */
  at?: string;
  /** Another station is looked at. */
  onLook?: (station: string) => void;
}

/** Three lanes side by side in time, 现在 at 62 % of the width, arrows walk along the thread. */
export function ThreadCanvas({ model, at, onLook }: ThreadCanvasProps) {
  const { t } = useI18n();
  const layout = useMemo(() => layoutThread(model), [model]);
  const [zoom, setZoom] = useState(3);
  const frame = useRef<HTMLDivElement>(null);
  const scale = zooms[zoom] ?? 1;
  const { nowX } = layout;
  const first = useRef(at);
  useEffect(() => {
    const box = frame.current;
    if (!box) return;
    const station = first.current ? stationIn(box, first.current) : null;
    if (station) {
      station.scrollIntoView?.({ block: 'nearest', inline: 'center' });
      station.focus({ preventScroll: true });
    } else box.scrollLeft = nowX * scale - box.clientWidth * nowAt;
  }, [nowX, scale]);

  function onKeyDown(event: React.KeyboardEvent) {
    const id = (event.target as HTMLElement).dataset.station;
    const next = id === undefined ? null : walk(layout, id, event.key);
    if (next === null) return;
    event.preventDefault();
    if (frame.current) stationIn(frame.current, next)?.focus();
    onLook?.(next);
  }

  return (
    <div className="rt-thread-box">
      <div className="rt-thread-zoom">
        <Button
          size="small"
          icon={<MinusOutlined />}
          aria-label={t('ui.thread.smaller')}
          disabled={zoom === 0}
          onClick={() => setZoom(zoom - 1)}
        />
        <Button
          size="small"
          icon={<PlusOutlined />}
          aria-label={t('ui.thread.larger')}
          disabled={zoom === zooms.length - 1}
          onClick={() => setZoom(zoom + 1)}
        />
        <Button
          size="small"
          icon={<FullscreenOutlined />}
          aria-label={t('ui.thread.full')}
          onClick={() => void frame.current?.requestFullscreen()}
        />
      </div>
      {lanes.map((lane) => (
        <span
          key={lane}
          className="rt-lane-name"
          style={{ top: (laneY(lane) - laneHeight / 2 + 8) * scale }}
        >
          {t(`ui.lane.${lane}`)}
        </span>
      ))}
      <div className="rt-thread-frame" ref={frame} onKeyDown={onKeyDown}>
        <div style={{ width: layout.width * scale, height: layout.height * scale }}>
          <div
            className="rt-thread-canvas"
            style={{ width: layout.width, height: layout.height, transform: `scale(${scale})` }}
          >
            <Backdrop layout={layout} />
            {layout.placed.map(({ node, x, y }) => (
              <div key={node.id} className="rt-thread-slot" style={cardStyle(x, y)}>
                <ThreadCard node={node} />
              </div>
            ))}
            <ThreadKnots layout={layout} />
          </div>
        </div>
      </div>
    </div>
  );
}

const stationIn = (box: HTMLElement, station: string) =>
  box.querySelector<HTMLElement>(`[data-station="${CSS.escape(station)}"]`);

function Backdrop({ layout }: { layout: ThreadLayout }) {
  const { t, fmt } = useI18n();
  return (
    <svg width={layout.width} height={layout.height} aria-hidden>
      {lanes.map((lane, index) => (
        <g key={lane}>
          {index > 0 && (
            <path
              className="rt-lane-line"
              d={`M0 ${laneY(lane) - laneHeight / 2}H${layout.width}`}
            />
          )}
        </g>
      ))}
      {layout.ticks.map((tick, index) => (
        <g key={index}>
          {tick.at && (
            <text className="rt-tick" x={tick.x} y="16">
              {fmt.dateTime(tick.at)}
            </text>
          )}
          {tick.gapMs > 0 && (
            <>
              <path className="rt-zigzag" d={`M${tick.x - 32} 8l5 4-5 4 5 4-5 4`} />
              <text className="rt-tick" {...gapLabel(tick.x, layout.nowX)}>
                {fmt.duration(Math.floor(tick.gapMs / 86_400_000) * 86_400)}
              </text>
            </>
          )}
        </g>
      ))}
      <path className="rt-now" d={`M${layout.nowX} 20V${layout.height}`} />
      <text className="rt-now-name" x={layout.nowX} y="16" textAnchor="middle">
        {t('ui.thread.now')}
      </text>
      <ThreadLines layout={layout} />
    </svg>
  );
}

/** Before the zigzag of a gap; beside "now", which stands there already, behind and below it. */
const gapLabel = (x: number, nowX: number) =>
  Math.abs(x - 36 - nowX) < 60
    ? { x: x - 24, y: 32 }
    : { x: x - 36, y: 16, textAnchor: 'end' as const };
