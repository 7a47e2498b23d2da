import { Button, Form, Input, InputNumber, Switch, Table } from 'antd';
import { useState } from 'react';
import { useI18n } from '@/i18n';
import { FormDialog } from '@/ui/FormDialog';
import { useRefresh } from './fulfilment';
import type { Packaging } from './model';
import { putPackaging, usePackaging } from './weighing';

interface TableProps {
  may: boolean;
  onFailure: (error: unknown) => void;
}

/** Cartons and bags with their own weight; their code can be scanned at the scale. */
export function PackagingTable({ may, onFailure }: TableProps) {
  const { t, fmt, pick } = useI18n();
  const refresh = useRefresh();
  const { data } = usePackaging();
  const [editing, setEditing] = useState<Packaging | 'new' | null>(null);
  const grams = (n: string) => t('fulfilment.weigh.grams', { n: fmt.amount(n, 0) });
  return (
    <>
      <header className="rt-page-head">
        <h2>{t('fulfilment.weigh.packaging')}</h2>
        <span className="rt-spring" />
        {may && (
          <Button size="small" onClick={() => setEditing('new')}>
            {t('fulfilment.floor.add')}
          </Button>
        )}
      </header>
      <Table<Packaging>
        size="small"
        rowKey="code"
        dataSource={data}
        pagination={false}
        scroll={{ x: 'max-content' }}
        locale={{ emptyText: t('fulfilment.floor.noPackaging') }}
        columns={[
          { key: 'code', title: t('fulfilment.floor.code'), render: (_, it) => it.code },
          {
            key: 'name',
            title: t('fulfilment.rules.name'),
            render: (_, it) => pick({ zh: it.nameZh, en: it.nameEn }),
          },
          {
            key: 'grams',
            title: t('fulfilment.floor.weight'),
            align: 'right',
            render: (_, it) => `${grams(it.grams)} ± ${grams(it.toleranceGrams)}`,
          },
          {
            key: 'active',
            title: t('fulfilment.rules.active'),
            render: (_, it) => (
              <Switch
                size="small"
                checked={it.active}
                disabled={!may}
                aria-label={`${t('fulfilment.rules.active')} ${it.code}`}
                onChange={(active) => void putPackaging({ ...it, active }).then(refresh, onFailure)}
              />
            ),
          },
          {
            key: 'acts',
            render: (_, it) =>
              may && (
                <Button type="link" size="small" onClick={() => setEditing(it)}>
                  {t('fulfilment.floor.edit')}
                </Button>
              ),
          },
        ]}
      />
      {editing && (
        <PackagingForm
          packaging={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
          onSaved={() => {
            setEditing(null);
            void refresh();
          }}
        />
      )}
    </>
  );
}

interface FormProps {
  packaging: Packaging | null;
  onClose: () => void;
  onSaved: () => void;
}

function PackagingForm({ packaging, onClose, onSaved }: FormProps) {
  const { t } = useI18n();
  const required = [{ required: true }];

  return (
    <FormDialog<Packaging>
      title={t('fulfilment.weigh.packaging')}
      ok={t('fulfilment.rules.save')}
      initialValues={packaging ?? { toleranceGrams: '5' }}
      onSend={(values) => putPackaging({ ...values, active: packaging?.active ?? true })}
      onSent={onSaved}
      onClose={onClose}
    >
      <Form.Item name="code" label={t('fulfilment.floor.code')} rules={required}>
        <Input maxLength={40} disabled={packaging !== null} />
      </Form.Item>
      <Form.Item name="nameZh" label={t('fulfilment.floor.nameZh')} rules={required}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="nameEn" label={t('fulfilment.floor.nameEn')} rules={required}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="grams" label={t('fulfilment.floor.weight')} rules={required}>
        <InputNumber<string> stringMode min="0.1" suffix="g" />
      </Form.Item>
      <Form.Item name="toleranceGrams" label={t('fulfilment.floor.tolerance')} rules={required}>
        <InputNumber<string> stringMode min="0" suffix="g" />
      </Form.Item>
    </FormDialog>
  );
}
