import { Link } from 'react-router';
import { useI18n } from '@/i18n';
import { ToneIcon } from '../tone';
import { Why } from '../Why';
import { byTime, stateTone, type ThreadModel } from './model';

/** The same facts as rows: for reading aloud, searching and copying. */
export function ThreadList({ model, at }: { model: ThreadModel; at?: string }) {
  const { t, fmt } = useI18n();
  const used = (value: number | undefined) => (value === undefined ? '' : fmt.duration(value));
  return (
    <div className="rt-thread-list">
      <table>
        <thead>
          <tr>
            <th>{t('ui.thread.station')}</th>
            <th>{t('ui.thread.lane')}</th>
            <th>{t('ui.thread.owner')}</th>
            <th>{t('ui.thread.at')}</th>
            <th>{t('ui.thread.due')}</th>
            <th className="rt-right">{t('ui.thread.used')}</th>
            <th className="rt-right">{t('ui.thread.limit')}</th>
            <th>{t('ui.thread.facts')}</th>
          </tr>
        </thead>
        <tbody>
          {byTime(model.nodes).map((node) => (
            <tr key={node.id} aria-current={node.id === at || undefined}>
              <td>
                <span className={`rt-tag rt-tag-${stateTone[node.state]}`}>
                  <ToneIcon tone={stateTone[node.state]} />
                  {node.title}
                </span>{' '}
                {node.link ? (
                  <Link to={node.link}>{node.number ?? t('ui.open')}</Link>
                ) : (
                  node.number
                )}
              </td>
              <td>{t(`ui.lane.${node.lane}`)}</td>
              <td>{node.owner}</td>
              <td className="rt-number">{node.at && fmt.dateTime(node.at)}</td>
              <td className="rt-number">{node.dueAt && fmt.dateTime(node.dueAt)}</td>
              <td className="rt-number rt-right">{used(node.usedSeconds)}</td>
              <td className="rt-number rt-right">{used(node.limitSeconds)}</td>
              <td>
                {node.facts?.map(({ label, value }) => `${label} ${value}`).join(' · ')}{' '}
                <Why why={node.why} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
