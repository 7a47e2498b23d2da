import { CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { Rnd } from 'react-rnd';
import { useI18n } from '@/i18n';
import { rowHeight } from './grid';
import type { BoardTile } from './model';

interface EditableTileProps {
  tile: BoardTile;
  columnWidth: number;
  onPut: (wanted: BoardTile) => void;
  onNudge: (step: readonly [number, number]) => void;
  onRemove: () => void;
}

const gap = 8;
const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** A tile being placed: dragged, drawn larger at its corner, or moved by keys. */
export function EditableTile({ tile, columnWidth, onPut, onNudge, onRemove }: EditableTileProps) {
  const { t } = useI18n();
  const name = t(`boards.tile.${tile.tile}`);
  const byKey = (event: React.KeyboardEvent) => {
    if (event.key === 'Delete') {
      onRemove();
      return;
    }
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    const [x, y] = step;
    if (event.shiftKey) onPut({ ...tile, w: tile.w + x, h: tile.h + y });
    else onNudge(step);
  };
  const columns = (pixels: number) => Math.round(pixels / columnWidth);
  const rows = (pixels: number) => Math.round(pixels / rowHeight);
  return (
    <Rnd
      position={{ x: tile.x * columnWidth + gap / 2, y: tile.y * rowHeight + gap / 2 }}
      size={{ width: tile.w * columnWidth - gap, height: tile.h * rowHeight - gap }}
      bounds="parent"
      enableResizing={{ bottomRight: true, right: true, bottom: true }}
      onDragStop={(_, { x, y }) => {
        const wanted = { ...tile, x: columns(x), y: rows(y) };
        if (wanted.x !== tile.x || wanted.y !== tile.y) onPut(wanted);
      }}
      onResizeStop={(_, __, element) =>
        onPut({
          ...tile,
          w: columns(element.offsetWidth + gap),
          h: rows(element.offsetHeight + gap),
        })
      }
    >
      <div
        className="rt-board-editing"
        style={{ height: '100%' }}
        tabIndex={0}
        role="group"
        aria-label={name}
        onKeyDown={byKey}
      >
        <header>
          <strong>{name}</strong>
          <Button
            size="small"
            type="text"
            icon={<CloseOutlined />}
            aria-label={t('boards.edit.remove', { tile: name })}
            title={t('boards.edit.remove', { tile: name })}
            onClick={onRemove}
          />
        </header>
        <p>
          {tile.w} × {tile.h}
        </p>
      </div>
    </Rnd>
  );
}
