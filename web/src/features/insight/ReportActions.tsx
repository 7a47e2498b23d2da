import { DownloadOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { url, type Query } from '@/api/client';
import { useCan } from '@/api/session';
import { useI18n } from '@/i18n';
import { BandDrawer } from './BandDrawer';
import { BaselineDrawer } from './BaselineDrawer';
import { base } from './model';
import type { View } from './useView';

const reports = ['levels', 'people', 'bands', 'reasons', 'weeks', 'requests'] as const;

/** Baselines, targets, and every table as a workbook. */
export function ReportActions({ view, query }: { view: View; query: Query }) {
  const { t } = useI18n();
  const edits = useCan()('insight.edit');
  const [open, setOpen] = useState<'baselines' | 'bands' | null>(null);
  return (
    <>
      <Button onClick={() => setOpen('baselines')}>{t('insight.baselines.title')}</Button>
      {edits && <Button onClick={() => setOpen('bands')}>{t('insight.targets.title')}</Button>}
      <Dropdown
        trigger={['click']}
        menu={{
          items: reports.map((report) => ({
            key: report,
            label: (
              <a href={url(`${base}/export/${report}`, query)}>{t(`insight.export.${report}`)}</a>
            ),
          })),
        }}
      >
        <Button icon={<DownloadOutlined />}>{t('insight.export.title')}</Button>
      </Dropdown>
      {open === 'baselines' && (
        <BaselineDrawer view={view} mayEdit={edits} onClose={() => setOpen(null)} />
      )}
      {open === 'bands' && <BandDrawer onClose={() => setOpen(null)} />}
    </>
  );
}
