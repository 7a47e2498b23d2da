import { useI18n } from '@/i18n';
import { Facts } from '@/ui/document/Facts';
import { seconds } from './duration';
import type { ExceptionType, StandardNode } from './model';
import { picturePath } from './standards';
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
        <p className="process-text">{pick(node.instruction)}</p>
        <div className="process-pictures">
          {node.pictures.map((id) => (
            <img key={id} src={picturePath(id)} alt={pick(node.title)} />
          ))}
        </div>
      </section>
      <section>
        <h3>{t('process.standards.tools')}</h3>
        <p>{pick(node.tools)}</p>
      </section>
      {node.device && (
        <section>
          <h3>{t('process.editor.field.device')}</h3>
          <ul className="process-steps">
            {[node.device.pda, node.device.scanner, node.device.printer]
              .filter(Boolean)
              .map((one) => (
                <li key={one}>{one}</li>
              ))}
            {node.device.scanToCm > 0 && (
              <li>
                {t('process.editor.device.distance')} {node.device.scanFromCm}–
                {node.device.scanToCm} cm
              </li>
            )}
          </ul>
        </section>
      )}
      {node.condition && (
        <section>
          <h3>{t('process.editor.field.condition')}</h3>
          <code>{node.condition}</code>
        </section>
      )}
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
