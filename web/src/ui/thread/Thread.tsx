import { Segmented } from 'antd';
import { useSearchParams } from 'react-router';
import { useI18n } from '@/i18n';
import { usePhone } from '../usePhone';
import { currentNode, whatFollows, type ThreadModel } from './model';
import { ThreadCanvas } from './ThreadCanvas';
import { ThreadColumn } from './ThreadColumn';
import { ThreadHead } from './ThreadHead';
import { ThreadList } from './ThreadList';
import '../marks.css';
import './thread.css';

interface ThreadProps {
  model: ThreadModel;
  /** The document the thread belongs to, as it is called: `SO-20261122-000123`. */
  number: string;
  /** The document's own page. */
  link?: string;
  /** What the document is, in a few facts, under its number. */
  facts?: React.ReactNode;
  /** The journal of the document, offered as a third view. */
  journal?: React.ReactNode;
  /** Links to other threads. */
  related?: React.ReactNode;
  /** The whole in a sentence, under its number. */
  glance?: React.ReactNode;
  /** What can be done with the thread, beside its views. */
  actions?: React.ReactNode;
}

/** Template (c): goods, money and information of one order on one line of time. */
export function Thread(props: ThreadProps) {
  const { model, number, link, facts, journal, related, glance, actions } = props;
  const { t } = useI18n();
  const phone = usePhone();
  const [params, setParams] = useSearchParams();
  const view = params.get('view') ?? 'thread';
  const at = params.get('at') ?? undefined;
  const set = (name: string, value: string | undefined) =>
    setParams(
      (before) => {
        if (value === undefined) before.delete(name);
        else before.set(name, value);
        return before;
      },
      { replace: true },
    );
  const look = (station: string) => station !== at && set('at', station);
  const follows = whatFollows(model);
  const views = [
    { value: 'thread', label: t('ui.thread.title') },
    { value: 'list', label: t('ui.thread.list') },
    ...(journal ? [{ value: 'journal', label: t('ui.thread.journal') }] : []),
  ];
  return (
    <section className="rt-thread" aria-label={t('ui.thread.of', { number })}>
      <ThreadHead number={number} link={link} current={currentNode(model)} now={model.now} />
      {glance}
      {facts}
      <div className="rt-thread-bar">
        <Segmented
          options={views}
          value={view}
          onChange={(next) => set('view', next === 'thread' ? undefined : next)}
        />
        {actions}
      </div>
      {view === 'thread' &&
        (phone ? (
          <ThreadColumn model={model} at={at} />
        ) : (
          <ThreadCanvas model={model} at={at} onLook={look} />
        ))}
      {view === 'list' && <ThreadList model={model} at={at} />}
      {view === 'journal' && journal}
      <footer className="rt-thread-foot">
        {follows.length > 0 && (
          <span>
            {t('ui.thread.next')}{' '}
            {follows
              .map(({ owner, title }) => (owner ? t('ui.thread.step', { owner, title }) : title))
              .join(' → ')}
          </span>
        )}
        {related && (
          <span>
            {t('ui.thread.related')} {related}
          </span>
        )}
      </footer>
    </section>
  );
}
