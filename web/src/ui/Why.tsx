import { Popover } from 'antd';
import { useI18n } from '@/i18n';
import './marks.css';

/** Why an automatic result came out as it did. */
export interface Explanation {
  /** The rule in one sentence. */
  rule: string;
  version?: string;
  facts?: { label: string; value: React.ReactNode }[];
  /** The nearest alternative: what would have had to differ. */
  nearest?: string;
}

/** The explanation itself, for places that have room. */
export function WhyText({ why }: { why: Explanation }) {
  const { t } = useI18n();
  return (
    <div className="rt-why">
      <strong>{why.rule}</strong>
      {why.version && (
        <span className="rt-muted"> · {t('ui.why.version', { version: why.version })}</span>
      )}
      {why.facts && (
        <dl>
          {why.facts.map((fact) => (
            <Fact key={fact.label} {...fact} />
          ))}
        </dl>
      )}
      {why.nearest && <p className="rt-why-nearest">{why.nearest}</p>}
    </div>
  );
}

function Fact({ label, value }: { label: string; value: React.ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </>
  );
}

/** "为什么" beside an automatic result, one click away. */
export function Why({ why }: { why: Explanation | null | undefined }) {
  const { t } = useI18n();
  if (!why) return null;
  return (
    <Popover content={<WhyText why={why} />} trigger="click" placement="bottomLeft">
      <button type="button" className="rt-why-button">
        {t('ui.why.title')}
      </button>
    </Popover>
  );
}
