import { Skeleton } from 'antd';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { useI18n } from '@/i18n';
import { ImportWizard } from '@/ui/import/ImportWizard';
import { Refusal } from '@/ui/Refusal';
import type { ImportView } from './model';
import { fieldsOf, fileOf, portFor, runOf } from './port';
import { useTargets } from './useTargets';

interface WizardProps {
  target: string;
  /** The import begun before. */
  view?: ImportView;
}

/** The wizard of one kind of data, new or begun before. */
export function Wizard({ target, view }: WizardProps) {
  const { t } = useI18n();
  const { data: targets, error, refetch } = useTargets();
  const refusedLabel = t('imports.refusedPart');
  const port = useMemo(() => portFor(target, refusedLabel), [target, refusedLabel]);
  if (error) return <Refusal error={error} onRetry={() => void refetch()} />;
  if (!targets) return <Skeleton active />;
  const found = targets.find(({ code }) => code === target);
  if (!found) {
    return (
      <p>
        {t('imports.absent')} <Link to="/imports">{t('imports.all')}</Link>
      </p>
    );
  }
  const begun = view && {
    file: fileOf(view),
    run: view.state === 'uploaded' ? undefined : runOf(view),
  };
  return (
    <ImportWizard
      key={view?.id ?? target}
      title={t('imports.of', { target: found.title })}
      port={port}
      fields={fieldsOf(found.fields)}
      begun={begun}
    />
  );
}
