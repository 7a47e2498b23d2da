import { DeleteOutlined, PlusOutlined, RedoOutlined, UndoOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Dropdown, Input, Select } from 'antd';
import { useState } from 'react';
import { api } from '@/api/client';
import { useCan, useSession } from '@/api/session';
import { useI18n } from '@/i18n';
import { Refusal } from '@/ui/Refusal';
import { useAsk } from '@/ui/useAsk';
import { useSending } from '@/ui/useSending';
import { EditableTile } from './EditableTile';
import { add, nudge, put, remove, rowHeight, rowsOf } from './grid';
import { base, useTiles, type BoardTile, type BoardView, type OfferedTile } from './model';
import { useHistory } from './useHistory';
import { useSize } from '@/ui/useSize';

export interface Draft {
  /** Absent for a new one. */
  id?: BoardView['id'];
  revision?: number;
  name: string;
  role: string | null;
  tiles: readonly BoardTile[];
  /** The board it is a copy of. */
  from?: BoardView['id'];
}

const sizes: Record<OfferedTile['kind'], [number, number]> = {
  number: [3, 2],
  bars: [4, 4],
  lines: [6, 4],
  list: [4, 4],
  provinces: [6, 6],
};

/** A board being composed: tiles are dragged or moved by keys; every step can be taken back. */
export function BoardEditor({ draft, onDone }: { draft: Draft; onDone: (to: string) => void }) {
  const { t } = useI18n();
  const queries = useQueryClient();
  const offered = useTiles();
  const [name, setName] = useState(draft.name);
  const [role, setRole] = useState(draft.role);
  const { now: tiles, go, undo, redo, mayUndo, mayRedo } = useHistory(draft.tiles);
  const { busy, error, send } = useSending();
  const { ref, width } = useSize<HTMLDivElement>();
  const back = draft.id ?? draft.from;
  const save = () =>
    void send(async (key) => {
      const body = { name, role, tiles, revision: draft.revision };
      const saved = draft.id
        ? await api.put<BoardView>(`${base}/${draft.id}`, body)
        : await api.post<BoardView>(base, body, { idempotencyKey: key });
      await queries.invalidateQueries({ queryKey: ['boards'] });
      onDone(`/insight/boards/${saved.id}`);
    });
  return (
    <section className="rt-boards">
      <div className="rt-board-bar">
        <Input
          aria-label={t('boards.edit.name')}
          value={name}
          maxLength={80}
          style={{ width: 240 }}
          onChange={(event) => setName(event.target.value)}
        />
        <Sharing role={role} onChange={setRole} />
        <AddTile
          tiles={offered.data ?? []}
          onAdd={({ code, kind }) => go(add(tiles, code, ...sizes[kind]))}
        />
        <Button
          icon={<UndoOutlined />}
          aria-label={t('boards.edit.undo')}
          title={t('boards.edit.undo')}
          disabled={!mayUndo}
          onClick={undo}
        />
        <Button
          icon={<RedoOutlined />}
          aria-label={t('boards.edit.redo')}
          title={t('boards.edit.redo')}
          disabled={!mayRedo}
          onClick={redo}
        />
        <span className="rt-spring" />
        {draft.id && <RemoveBoard id={draft.id} name={draft.name} onDone={onDone} />}
        <Button onClick={() => onDone(back ? `/insight/boards/${back}` : '/insight/boards')}>
          {t('boards.edit.cancel')}
        </Button>
        <Button type="primary" loading={busy} disabled={name.trim() === ''} onClick={save}>
          {t('boards.edit.save')}
        </Button>
      </div>
      <Refusal error={error} />
      <p className="rt-muted">{t(tiles.length === 0 ? 'boards.edit.empty' : 'boards.edit.keys')}</p>
      <div
        ref={ref}
        className="rt-board-editor"
        style={{ height: (rowsOf(tiles) + 2) * rowHeight }}
      >
        {width > 0 &&
          tiles.map((tile, index) => (
            <EditableTile
              key={`${tile.tile}-${index}`}
              tile={tile}
              columnWidth={width / 12}
              onPut={(wanted) => go(put(tiles, index, wanted))}
              onNudge={(step) => go(nudge(tiles, index, step))}
              onRemove={() => go(remove(tiles, index))}
            />
          ))}
      </div>
    </section>
  );
}

function AddTile({
  tiles,
  onAdd,
}: {
  tiles: readonly OfferedTile[];
  onAdd: (tile: OfferedTile) => void;
}) {
  const { t } = useI18n();
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: tiles.map(({ code }) => ({ key: code, label: t(`boards.tile.${code}`) })),
        onClick: ({ key }) => {
          const tile = tiles.find(({ code }) => code === key);
          if (tile) onAdd(tile);
        },
        style: { maxHeight: 360, overflow: 'auto' },
      }}
    >
      <Button icon={<PlusOutlined />}>{t('boards.edit.add')}</Button>
    </Dropdown>
  );
}

function Sharing({
  role,
  onChange,
}: {
  role: string | null;
  onChange: (role: string | null) => void;
}) {
  const { t, pick } = useI18n();
  const can = useCan();
  const session = useSession();
  if (!can('boards.share')) return null;
  const roles = session.data?.roles ?? [];
  return (
    <Select
      aria-label={t('boards.edit.share')}
      value={role ?? ''}
      style={{ minWidth: 160 }}
      options={[
        { value: '', label: t('boards.edit.alone') },
        ...roles.map(({ code, nameZh, nameEn }) => ({
          value: code,
          label: t('boards.list.shared', { role: pick({ zh: nameZh, en: nameEn }) }),
        })),
      ]}
      onChange={(value) => onChange(value || null)}
    />
  );
}

function RemoveBoard({
  id,
  name,
  onDone,
}: {
  id: BoardView['id'];
  name: string;
  onDone: (to: string) => void;
}) {
  const { t } = useI18n();
  const queries = useQueryClient();
  const [ask, dialog] = useAsk();
  const drop = async () => {
    const sure = await ask({
      title: t('boards.edit.sureRemove', { name }),
      body: t('boards.edit.removeBody'),
      ok: t('boards.edit.removeBoard'),
    });
    if (sure === null) return;
    await api.delete(`${base}/${id}`);
    await queries.invalidateQueries({ queryKey: ['boards'] });
    onDone('/insight/boards');
  };
  return (
    <>
      <Button icon={<DeleteOutlined />} onClick={() => void drop()}>
        {t('boards.edit.removeBoard')}
      </Button>
      {dialog}
    </>
  );
}
