import { useI18n } from '@/i18n';
import { Facts } from '@/ui/document/Facts';
import { seconds } from './duration';
import type { ExceptionType, StandardNode } from './model';
import { departmentName } from './words';

/** What a node asks: what to do, with what, by whom, in what time. */
export function NodeDetail({ node }: { node: StandardNode }) {
  const { t, fmt, pick } = useI18n();
  const how = node.automatic ? 'process.standards.automatic' : 'process.standards.manual';
  return (
    <div className="process-stack">
      <Facts
        facts={[
          { label: t('process.standards.position'), value: node.position },
          {
            label: t('process.exceptions.department'),
            value: departmentName(t, node.ownerDepartment),
          },
          { label: t('process.standards.limit'), value: fmt.duration(node.limitSeconds) },
          { label: t('process.standards.how'), value: t(how) },
        ]}
      />
      <section>
        <h3>{t('process.standards.what')}</h3>
        <p>{pick(node.instruction)}</p>
      </section>
      <section>
        <h3>{t('process.standards.tools')}</h3>
        <p>{pick(node.tools)}</p>
      </section>
    </div>
  );
}

/** What an exception of a kind asks: who answers for it, until when, the steps. */
export function TypeDetail({ type }: { type: ExceptionType }) {
  const { t, fmt, pick } = useI18n();
  return (
    <div className="process-stack">
      <Facts
        facts={[
          {
            label: t('process.exceptions.department'),
            value: departmentName(t, type.ownerDepartment),
          },
          { label: t('process.standards.limit'), value: fmt.duration(seconds(type.limit)) },
        ]}
      />
      <section>
        <h3>{t('process.exceptions.steps')}</h3>
        <ol className="process-steps">
          {type.steps.map((step) => (
            <li key={step.zh}>{pick(step)}</li>
          ))}
        </ol>
      </section>
    </div>
  );
}
