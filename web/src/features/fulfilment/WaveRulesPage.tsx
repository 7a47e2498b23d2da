import { Button, Form, Input, InputNumber, Switch, Table } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useCan } from '@/api/session';
import { useI18n } from '@/i18n';
import { FormDialog } from '@/ui/FormDialog';
import { Refusal } from '@/ui/Refusal';
import {
  addRule,
  buildByRule,
  changeRule,
  useRefresh,
  useWarehouses,
  useWaveRules,
  warehouseName,
  wavePath,
} from './fulfilment';
import { WaveFields } from './WaveFields';
import { ZoneName } from './ZoneName';
import type { WaveRule } from './model';
import './fulfilment.css';

/** The rules by which waves are built, by hand or by themselves. */
export default function WaveRulesPage() {
  const { t, fmt, pick } = useI18n();
  const may = useCan()('fulfilment.wave');
  const navigate = useNavigate();
  const refresh = useRefresh();
  const { data: rules, error, refetch } = useWaveRules();
  const { data: warehouses } = useWarehouses();
  const [editing, setEditing] = useState<WaveRule | 'new' | null>(null);
  const [failure, setFailure] = useState<unknown>(null);

  async function build(rule: WaveRule) {
    setFailure(null);
    try {
      const { id } = await buildByRule(rule.id);
      void navigate(wavePath(id));
    } catch (thrown) {
      setFailure(thrown);
    }
  }

  const place = (id: string) => {
    const found = warehouses?.find((one) => one.id === id);
    return found ? pick(warehouseName(found)) : '—';
  };
  return (
    <section className="rt-rules">
      <header className="rt-page-head">
        <h1>{t('fulfilment.rules.title')}</h1>
        <span className="rt-spring" />
        {may && (
          <Button type="primary" onClick={() => setEditing('new')}>
            {t('fulfilment.rules.add')}
          </Button>
        )}
      </header>
      <Refusal error={error ?? failure} onRetry={error ? () => void refetch() : undefined} />
      <Table<WaveRule>
        size="small"
        rowKey="id"
        loading={!rules && !error}
        dataSource={rules}
        pagination={false}
        scroll={{ x: 'max-content' }}
        locale={{ emptyText: t('fulfilment.rules.none') }}
        columns={[
          { key: 'name', title: t('fulfilment.rules.name'), render: (_, it) => it.content.name },
          {
            key: 'warehouse',
            title: t('fulfilment.warehouse'),
            render: (_, it) => place(it.content.warehouse),
          },
          {
            key: 'contents',
            title: t('fulfilment.contents.title'),
            render: (_, it) => t(`fulfilment.contents.${it.content.contents}`),
          },
          {
            key: 'zone',
            title: t('fulfilment.zone'),
            render: (_, it) => <ZoneName of={it.content} />,
          },
          {
            key: 'picking',
            title: t('fulfilment.picking.title'),
            render: (_, it) => t(`fulfilment.picking.${it.content.picking ?? 'cluster'}`),
          },
          {
            key: 'cutOff',
            title: t('fulfilment.cutOff'),
            render: (_, it) => it.content.cutOff?.slice(0, 5) ?? '—',
          },
          {
            key: 'most',
            title: t('fulfilment.mostParcels'),
            align: 'right',
            render: (_, it) => fmt.integer(it.content.mostParcels),
          },
          {
            key: 'automatic',
            title: t('fulfilment.rules.automatic'),
            render: (_, it) =>
              it.content.automatic
                ? t('fulfilment.rules.when', {
                    least: fmt.integer(it.content.leastParcels),
                    minutes: fmt.integer(it.content.longestWaitMinutes),
                  })
                : t('fulfilment.rules.byHand'),
          },
          {
            key: 'active',
            title: t('fulfilment.rules.active'),
            render: (_, it) => (
              <Switch
                size="small"
                checked={it.active}
                disabled={!may}
                aria-label={t('fulfilment.rules.active')}
                onChange={(active) => void changeRule({ ...it, active }).then(refresh, setFailure)}
              />
            ),
          },
          {
            key: 'acts',
            render: (_, it) =>
              may && (
                <>
                  <Button type="link" size="small" onClick={() => void build(it)}>
                    {t('fulfilment.build')}
                  </Button>
                  <Button type="link" size="small" onClick={() => setEditing(it)}>
                    {t('fulfilment.rules.edit')}
                  </Button>
                </>
              ),
          },
        ]}
      />
      {editing && (
        <RuleForm
          rule={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
          onSaved={() => {
            setEditing(null);
            void refresh();
          }}
        />
      )}
    </section>
  );
}

type Content = WaveRule['content'];

interface RuleFormProps {
  rule: WaveRule | null;
  onClose: () => void;
  onSaved: () => void;
}

function RuleForm({ rule, onClose, onSaved }: RuleFormProps) {
  const { t } = useI18n();
  const { data: warehouses } = useWarehouses();

  async function save(values: Content) {
    const content = {
      ...values,
      zone: values.zone ?? null,
      carrier: values.carrier ?? null,
      cutOff: values.cutOff || null,
    };
    if (rule) await changeRule({ ...rule, content });
    else await addRule(content);
  }

  const usual: Partial<Content> = {
    warehouse: warehouses?.[0]?.id,
    contents: 'any',
    picking: 'cluster',
    mostParcels: 200,
    automatic: false,
    leastParcels: 20,
    longestWaitMinutes: 30,
  };
  return (
    <FormDialog<Content>
      title={rule ? t('fulfilment.rules.edit') : t('fulfilment.rules.add')}
      ok={t('fulfilment.rules.save')}
      initialValues={rule?.content ?? usual}
      onSend={save}
      onSent={onSaved}
      onClose={onClose}
    >
      <Form.Item name="name" label={t('fulfilment.rules.name')} rules={[{ required: true }]}>
        <Input maxLength={60} />
      </Form.Item>
      <WaveFields fixed={rule !== null} />
      <Form.Item name="automatic" label={t('fulfilment.rules.automatic')} valuePropName="checked">
        <Switch />
      </Form.Item>
      <Form.Item name="leastParcels" label={t('fulfilment.rules.least')}>
        <InputNumber min={1} max={5000} />
      </Form.Item>
      <Form.Item name="longestWaitMinutes" label={t('fulfilment.rules.wait')}>
        <InputNumber min={1} max={10080} />
      </Form.Item>
    </FormDialog>
  );
}
