import { Link } from 'react-router';
import { useI18n } from '@/i18n';
import { Money } from '@/ui/Money';
import { Route } from '@/ui/route/Route';
import { StatusTag } from '@/ui/StatusTag';
import { ActList } from './ActList';
import { Clock } from './Clock';
import { approvalStatus, type Detail } from './model';
import { stopOf } from './stops';

/** Why it came to me, or which way it takes, who else decides, what was said, and how similar ones ended. */
export function SidePane({ detail }: { detail: Detail }) {
  const i18n = useI18n();
  const { t } = i18n;
  return (
    <section className="rt-approval-side">
      <h2>{t(detail.mine.step ? 'approval.why' : 'approval.route')}</h2>
      <Route
        stops={detail.approval.steps
          .filter(({ state }) => state !== 'removed')
          .map((step) => stopOf(step, i18n))}
      />
      <Clock approval={detail.approval} />
      {detail.similar.length > 0 && (
        <>
          <h2>{t('approval.similar')}</h2>
          <ul className="rt-approval-similar">
            {detail.similar.map((one) => (
              <li key={one.id}>
                <Link to={`/approval/requests/${one.id}`}>{one.number}</Link>
                <StatusTag status={approvalStatus[one.state]} />
                <Money value={one.amount} />
              </li>
            ))}
          </ul>
        </>
      )}
      <h2>{t('approval.history')}</h2>
      <ActList id={detail.approval.id} acts={detail.acts} />
    </section>
  );
}
