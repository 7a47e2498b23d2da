import { CopyOutlined, EditOutlined, FundProjectionScreenOutlined } from '@ant-design/icons';
import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { useCan } from '@/api/session';
import { useI18n } from '@/i18n';
import { Refusal } from '@/ui/Refusal';
import { usePhone } from '@/ui/usePhone';
import { BoardEditor, type Draft } from './BoardEditor';
import { BoardGrid } from './BoardGrid';
import { useBoard, type BoardView } from './model';
import './boards.css';

/** A board, to be read; its owner composes it, others copy it. */
export default function BoardPage() {
  const { id = 'new' } = useParams();
  const { t } = useI18n();
  const fresh = id === 'new';
  const { data, error, refetch } = useBoard(fresh ? undefined : id);
  const navigate = useNavigate();
  if (fresh) {
    const draft: Draft = { name: t('boards.edit.unnamed'), role: null, tiles: [] };
    return <BoardEditor draft={draft} onDone={(to) => void navigate(to)} />;
  }
  return (
    <section className="rt-boards">
      <Refusal error={error} onRetry={() => void refetch()} />
      {!data && !error && <Skeleton active />}
      {data && <Opened key={`${data.id}-${data.revision}`} board={data} />}
    </section>
  );
}

function Opened({ board }: { board: BoardView }) {
  const { t, pick } = useI18n();
  const can = useCan();
  const phone = usePhone();
  const navigate = useNavigate();
  const [draft, setDraft] = useState<Draft | null>(null);
  const name = pick({ zh: board.nameZh, en: board.nameEn });
  if (draft) {
    return (
      <BoardEditor
        draft={draft}
        onDone={(to) => {
          setDraft(null);
          void navigate(to, { replace: true });
        }}
      />
    );
  }
  const { id, revision, role, tiles } = board;
  return (
    <>
      <header className="rt-page-head">
        <h1>{name}</h1>
        <span className="rt-spring" />
        {can('boards.screen') && !phone && (
          <Link to={`/screen/${id}`}>
            <Button icon={<FundProjectionScreenOutlined />}>{t('boards.screen')}</Button>
          </Link>
        )}
        {!phone && (
          <Button
            icon={<CopyOutlined />}
            onClick={() =>
              setDraft({ name: t('boards.edit.copyOf', { name }), role: null, tiles, from: id })
            }
          >
            {t('boards.edit.copy')}
          </Button>
        )}
        {board.mine && !phone && (
          <Button
            type="primary"
            icon={<EditOutlined />}
            onClick={() => setDraft({ id, revision, name, role: role ?? null, tiles })}
          >
            {t('boards.edit.edit')}
          </Button>
        )}
      </header>
      <BoardGrid tiles={tiles} />
    </>
  );
}
