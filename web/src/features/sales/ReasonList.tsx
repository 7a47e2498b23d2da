import { Tag } from 'antd';
import { useI18n } from '@/i18n';
import { Why } from '@/ui/Why';
import { conditionText, type Words } from './condition';
import type { ReviewRule } from './model';

interface ReasonListProps {
  rules: ReviewRule[] | undefined;
  /** `order-review v3`. */
  label: string | undefined;
}

/** Why a person must look, reason by reason; each tells its rule. */
export function ReasonList({ rules, label }: ReasonListProps) {
  const { t, pick } = useI18n();
  if (!rules) return null;
  if (rules.length === 0) return <p className="sales-reason">{t('sales.review.noReason')}</p>;
  const word: Words = (name) => t(`sales.word.${name}`);
  return (
    <ul className="sales-reasons">
      {rules.map((rule) => (
        <li key={rule.code} className="sales-reason">
          {pick({ zh: rule.reasonZh, en: rule.reasonEn })}{' '}
          {rule.finance && <Tag>{t('sales.finance.mark')}</Tag>}
          <Why
            why={{
              rule: conditionText(rule.when, word),
              version: label?.split(' v')[1],
              nearest: t('sales.review.nearest'),
            }}
          />
        </li>
      ))}
    </ul>
  );
}
