import { useI18n } from '@/i18n';
import { usePhone } from '@/ui/usePhone';
import { Rnd } from 'react-rnd';
import { Drawing } from './LabelDrawing';
import { papers } from './labelModel';
import type { Element, Filled } from './labelModel';
import { onGrid, type LabelDraft } from './useLabelDraft';

const wide = 560;
const narrow = 340;
const high = 760;
const nearest = 1.2;

interface Props {
  draft: LabelDraft;
  filled: Filled;
  chosen: number | null;
  wrong: Set<number>;
  may: boolean;
  onChoose: (index: number | null) => void;
}

/** The label on a grid of millimetres; elements are dragged, resized by their edges and nudged by arrow keys. */
export function LabelCanvas({ draft, filled, chosen, wrong, may, onChoose }: Props) {
  const { t } = useI18n();
  const { layout } = draft.content;
  const [width, height] = papers[layout.paper];
  const phone = usePhone();
  const zoom = Math.min((phone ? narrow : wide) / width, high / height, nearest);
  const unit = (tenths: number) => `${tenths * zoom}px`;
  return (
    <div
      className="rt-canvas"
      style={{
        width: unit(width),
        height: unit(height),
        backgroundSize: `${unit(50)} ${unit(50)}`,
      }}
      onPointerDown={(event) => event.target === event.currentTarget && onChoose(null)}
    >
      {layout.elements.map((element, index) => (
        <Rnd
          key={index}
          className={classes(index === chosen, wrong.has(index))}
          size={{ width: element.width * zoom, height: element.height * zoom }}
          position={{ x: element.x * zoom, y: element.y * zoom }}
          bounds="parent"
          disableDragging={!may}
          enableResizing={may && index === chosen}
          onDragStart={() => onChoose(index)}
          onDragStop={(_, { x, y }) => {
            const to = { x: onGrid(x / zoom), y: onGrid(y / zoom) };
            const far = Math.abs(x / zoom - element.x) + Math.abs(y / zoom - element.y);
            if (far > 1) draft.put(index, to);
          }}
          onResizeStop={(_, __, box, ___, { x, y }) =>
            draft.put(index, {
              x: onGrid(x / zoom),
              y: onGrid(y / zoom),
              width: Math.max(1, onGrid(box.offsetWidth / zoom)),
              height: Math.max(3, onGrid(box.offsetHeight / zoom)),
            })
          }
          tabIndex={0}
          aria-label={`${t(`fulfilment.labels.kinds.${element.kind}`)} ${element.text}`}
          onFocus={() => onChoose(index)}
          onKeyDown={(event: React.KeyboardEvent) => {
            const own = may ? nudged(event, element) : null;
            if (!own) return;
            event.preventDefault();
            draft.put(index, own);
          }}
        >
          <Drawing
            element={element}
            layout={layout}
            filled={filled}
            rows={filled.rows}
            unit={unit}
          />
        </Rnd>
      ))}
    </div>
  );
}

const classes = (chosen: boolean, wrong: boolean) =>
  ['rt-canvas-element', chosen && 'rt-canvas-chosen', wrong && 'rt-canvas-wrong']
    .filter(Boolean)
    .join(' ');

/** Where an arrow key moves an element: half a millimetre, with Shift five. */
function nudged(event: React.KeyboardEvent, { x, y }: Element): Partial<Element> | null {
  const step = event.shiftKey ? 50 : 5;
  switch (event.key) {
    case 'ArrowLeft':
      return { x: x - step };
    case 'ArrowRight':
      return { x: x + step };
    case 'ArrowUp':
      return { y: y - step };
    case 'ArrowDown':
      return { y: y + step };
    default:
      return null;
  }
}
