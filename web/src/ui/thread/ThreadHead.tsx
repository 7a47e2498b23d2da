import { Link } from 'react-router';
import { useI18n } from '@/i18n';
import { ToneIcon } from '../tone';
import { stateTone, type ThreadNode } from './model';

interface ThreadHeadProps {
  number: string;
  /** The document's own page. */
  link?: string;
  current: ThreadNode | undefined;
  now: string;
}

/** Whose turn it is, until when, and for how long already: readable in two seconds. */
export function ThreadHead({ number, link, current, now }: ThreadHeadProps) {
  const { t, fmt } = useI18n();
  const title = <h1>{link ? <Link to={link}>{number}</Link> : number}</h1>;
  if (!current) {
    return (
      <header className="rt-thread-head">
        {title}
        <span>{t('ui.thread.finished')}</span>
      </header>
    );
  }
  const late = current.dueAt ? (Date.parse(current.dueAt) - Date.parse(now)) / 1000 : undefined;
  return (
    <header className="rt-thread-head">
      {title}
      {late !== undefined && (
        <span className={`rt-tag rt-tag-${late < 0 ? 'overdue' : 'waiting'}`}>
          <ToneIcon tone={late < 0 ? 'overdue' : 'soon'} />
          {fmt.left(late)}
        </span>
      )}
      <span className={`rt-tag rt-tag-${stateTone[current.state]}`}>
        <ToneIcon tone={stateTone[current.state]} />
        {[t('ui.thread.now'), current.title].join(' ')}
        {current.owner ? ` · ${current.owner}` : ''}
      </span>
      {current.usedSeconds !== undefined && current.limitSeconds !== undefined && (
        <span className="rt-number">
          {t('ui.thread.usedOf')} {fmt.duration(current.usedSeconds)} /{' '}
          {fmt.duration(current.limitSeconds)}
        </span>
      )}
    </header>
  );
}
