import { useI18n } from '@/i18n';
import { Mark } from '@/ui/Mark';

const lanes = ['information', 'goods', 'money'];
const knots: [number, number][] = [
  [50, 120],
  [110, 120],
  [240, 280],
  [360, 440],
  [400, 440],
];

/** One thread over three lanes: what the program is about, in one picture. */
export function Picture() {
  const { t } = useI18n();
  return (
    <aside className="rt-picture">
      <header>
        <Mark size={32} />
        <strong>Redthread 红线</strong>
      </header>
      <svg viewBox="0 0 480 540" aria-hidden>
        {lanes.map((lane, index) => (
          <g key={lane}>
            <path className="rt-picture-lane" d={`M0 ${120 + index * 160}H480`} />
            <text x="0" y={100 + index * 160}>
              {t(`ui.lane.${lane}`)}
            </text>
          </g>
        ))}
        <path
          className="rt-picture-thread"
          pathLength="1"
          d="M0 120H150a30 30 0 0 1 30 30V250a30 30 0 0 0 30 30H270a30 30 0 0 1 30 30V410a30 30 0 0 0 30 30H400"
        />
        <path className="rt-picture-ahead" d="M150 120H480M270 280H480M408 440H480" />
        {knots.map(([x, y], index) => (
          <circle
            key={index}
            className={index === 4 ? 'rt-picture-open' : undefined}
            cx={x}
            cy={y}
            r="7"
          />
        ))}
      </svg>
      <p>{t('identity.signIn.motto')}</p>
    </aside>
  );
}
