import { useI18n } from '@/i18n';
import { picturesPath, type Recipe } from './assembly';

/** How it is put together, step by step, with pictures. */
export function RecipeSteps({ steps }: { steps: Recipe['steps'] }) {
  const { t } = useI18n();
  if (steps.length === 0) return <p className="rt-muted">{t('inventory.assembly.noSteps')}</p>;
  return (
    <ol className="rt-assembly-steps">
      {steps.map(({ text, picture }, index) => (
        <li key={index}>
          <span>{text}</span>
          {picture && <img src={`${picturesPath}/${picture}`} alt={text} />}
        </li>
      ))}
    </ol>
  );
}
