import { Empty, Modal, Select } from 'antd';
import { useState } from 'react';
import { useI18n } from '@/i18n';
import { useWho } from '@/ui/useWho';
import { LabelDrawing } from './LabelDrawing';
import { papers } from './labelModel';
import type { Filled, Layout, Template } from './labelModel';
import { useVersions } from './labels';
import { differences } from './labelVersion';

interface Props {
  template: Template;
  draft: Layout;
  filled: Filled;
  onClose: () => void;
}

/** The draft beside a version that was published. */
export function LabelVersions({ template, draft, filled, onClose }: Props) {
  const { t, fmt } = useI18n();
  const who = useWho();
  const { data } = useVersions(template.id, template.published);
  const [version, setVersion] = useState<number | null>(null);
  const shown = data?.find((it) => it.version === (version ?? data[0]?.version));
  return (
    <Modal
      open
      width={980}
      title={t('fulfilment.labels.versions')}
      footer={null}
      onCancel={onClose}
    >
      {!shown ? (
        <Empty description={t('fulfilment.labels.noVersions')} />
      ) : (
        <div className="rt-versions">
          <section>
            <p>
              {t('fulfilment.labels.draft')} ·{' '}
              {t('fulfilment.labels.differs', { n: differences(draft, shown.layout) })}
            </p>
            <Small layout={draft} filled={filled} />
          </section>
          <section>
            <p>
              <Select
                size="small"
                value={shown.version}
                popupMatchSelectWidth={false}
                aria-label={t('fulfilment.labels.versions')}
                options={data?.map((it) => ({
                  value: it.version,
                  label: `${t('fulfilment.labels.published', { n: it.version })} · ${it.note}`,
                }))}
                onChange={setVersion}
              />{' '}
              {who(shown.by)} {fmt.dateTime(shown.at)}
            </p>
            <Small layout={shown.layout} filled={filled} />
          </section>
        </div>
      )}
    </Modal>
  );
}

function Small({ layout, filled }: { layout: Layout; filled: Filled }) {
  const zoom = Math.min(440 / papers[layout.paper][0], 1);
  return (
    <LabelDrawing
      layout={layout}
      filled={filled}
      rows={filled.rows}
      unit={(tenths) => `${tenths * zoom}px`}
    />
  );
}
