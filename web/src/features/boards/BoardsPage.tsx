import { PlusOutlined, FundProjectionScreenOutlined } from '@ant-design/icons';
import { Button, Skeleton } from 'antd';
import { Link } from 'react-router';
import { useCan } from '@/api/session';
import { useI18n } from '@/i18n';
import { Refusal } from '@/ui/Refusal';
import { useBoards, type BoardView } from './model';
import './boards.css';

/** The boards a person sees: the own ones, those shared, those that come with the program. */
export default function BoardsPage() {
  const { t } = useI18n();
  const can = useCan();
  const { data, error, refetch } = useBoards();
  return (
    <section className="rt-boards">
      <header className="rt-page-head">
        <h1>{t('boards.title')}</h1>
        <span className="rt-spring" />
        {can('boards.screen') && (
          <Link to="/screen">
            <Button icon={<FundProjectionScreenOutlined />}>{t('boards.openScreen')}</Button>
          </Link>
        )}
        <Link to="/insight/boards/new">
          <Button type="primary" icon={<PlusOutlined />}>
            {t('boards.list.new')}
          </Button>
        </Link>
      </header>
      <Refusal error={error} onRetry={() => void refetch()} />
      {!data && !error && <Skeleton active />}
      {data?.length === 0 && <p className="rt-muted">{t('boards.list.empty')}</p>}
      <div className="rt-boards-list">
        {data?.map((board) => (
          <BoardCard key={board.id} board={board} />
        ))}
      </div>
    </section>
  );
}

function BoardCard({ board }: { board: BoardView }) {
  const { t, fmt, pick } = useI18n();
  const whose = board.mine
    ? t('boards.list.mine')
    : board.shipped
      ? t('boards.list.shipped')
      : t('boards.list.shared', { role: board.role ?? '' });
  return (
    <Link to={`/insight/boards/${board.id}`}>
      <strong>{pick({ zh: board.nameZh, en: board.nameEn })}</strong>
      <span>
        {whose} · {t('boards.list.tiles', { n: fmt.integer(board.tiles.length) })}
      </span>
    </Link>
  );
}
