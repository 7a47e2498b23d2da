import { Link } from 'react-router';
import { useI18n } from '@/i18n';
import {
  delta,
  ratio,
  smallWithin,
  useFrame,
  useReport,
  type BandLine,
  type Summary,
} from './model';
import { useView } from './useView';
import './insight.css';

/** This quarter's pace of approvals, on the workbench of heads. */
export default function PaceTile() {
  const { t, fmt } = useI18n();
  const { data: frame } = useFrame();
  const { query } = useView(frame?.today);
  const { data: summary } = useReport<Summary>('summary', query);
  const { data: bands = [] } = useReport<BandLine[]>('bands', query);
  if (!summary || summary.now.totals.decided === 0) return null;
  const { now, before } = summary;
  const figures = [
    {
      key: 'mean',
      value: fmt.duration(now.clock.meanSeconds),
      moved: delta(now.clock.meanSeconds, before.clock.meanSeconds, fmt.percent),
    },
    { key: 'small', value: fmt.percent(smallWithin(bands, false), 0), moved: '' },
    {
      key: 'rejected',
      value: fmt.percent(ratio(now.totals.rejected, now.totals.decided)),
      moved: '',
    },
  ];
  return (
    <section className="rt-insight-card">
      <h2>
        <Link to="/insight/efficiency">{t('insight.tile')}</Link>
      </h2>
      <div className="rt-insight-pace">
        {figures.map(({ key, value, moved }) => (
          <Link key={key} to="/insight/efficiency">
            <strong className="rt-number">{value}</strong>
            <span className="rt-muted">
              {t(`insight.kpi.${key}`)} {moved}
            </span>
          </Link>
        ))}
      </div>
    </section>
  );
}
