import { DeleteOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Drawer, Form, InputNumber, Select, Table } from 'antd';
import { useState } from 'react';
import { api } from '@/api/client';
import { useCan } from '@/api/session';
import { useI18n } from '@/i18n';
import { Refusal } from '@/ui/Refusal';
import { seconds } from './duration';
import { useExceptionTypes } from './exceptions';
import type { ExceptionType } from './model';
import { TextPair } from './TextPair';
import { departmentName, departments } from './words';
import './process.css';

/** Types of exceptions: who answers for them, until when, and what to do step by step. */
export default function TypesPage() {
  const { t, fmt, pick } = useI18n();
  const { data, error } = useExceptionTypes();
  const may = useCan()('process.edit');
  const [edited, setEdited] = useState<ExceptionType | null>(null);
  return (
    <section className="process-stack">
      <header className="rt-page-head">
        <h1>{t('process.types.title')}</h1>
      </header>
      <Refusal error={error} />
      <Table<ExceptionType>
        size="small"
        pagination={false}
        rowKey="code"
        dataSource={data}
        scroll={{ x: 'max-content' }}
        columns={[
          { title: t('process.exceptions.type'), render: (_, one) => pick(one.title) },
          {
            title: t('process.exceptions.department'),
            render: (_, one) => departmentName(t, one.ownerDepartment),
          },
          {
            title: t('process.types.limit'),
            align: 'right',
            render: (_, one) => fmt.duration(seconds(one.limit)),
          },
          {
            title: t('process.exceptions.steps'),
            render: (_, one) => (
              <ol className="process-steps">
                {one.steps.map((step) => (
                  <li key={step.zh}>{pick(step)}</li>
                ))}
              </ol>
            ),
          },
          {
            title: '',
            render: (_, one) =>
              may && (
                <Button size="small" onClick={() => setEdited(one)}>
                  {t('process.types.edit')}
                </Button>
              ),
          },
        ]}
      />
      {edited && <TypeDrawer type={edited} onClose={() => setEdited(null)} />}
    </section>
  );
}

function TypeDrawer({ type, onClose }: { type: ExceptionType; onClose: () => void }) {
  const { t } = useI18n();
  const client = useQueryClient();
  const [title, setTitle] = useState(type.title);
  const [department, setDepartment] = useState(type.ownerDepartment);
  const [minutes, setMinutes] = useState<number | null>((seconds(type.limit) ?? 0) / 60);
  const [steps, setSteps] = useState(type.steps);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);

  async function save() {
    setBusy(true);
    setError(null);
    try {
      await api.put(`/api/process/exceptions/types/${type.code}`, {
        revision: type.revision,
        title,
        ownerDepartment: department,
        limitMinutes: minutes,
        steps,
      });
      await client.invalidateQueries({ queryKey: ['process'] });
      onClose();
    } catch (thrown) {
      setError(thrown);
      setBusy(false);
    }
  }

  return (
    <Drawer
      open
      size={520}
      title={t('process.types.edit')}
      onClose={onClose}
      extra={
        <Button type="primary" loading={busy} onClick={() => void save()}>
          {t('process.types.save')}
        </Button>
      }
    >
      <Refusal error={error} />
      <Form layout="vertical">
        <Form.Item label={t('process.types.name')}>
          <TextPair value={title} longest={40} onChange={setTitle} />
        </Form.Item>
        <Form.Item label={t('process.exceptions.department')}>
          <Select
            value={department}
            options={departments.map((code) => ({ value: code, label: departmentName(t, code) }))}
            onChange={setDepartment}
          />
        </Form.Item>
        <Form.Item label={t('process.types.minutes')}>
          <InputNumber min={1} max={43200} value={minutes} onChange={setMinutes} />
        </Form.Item>
        <Form.Item label={t('process.exceptions.steps')}>
          {steps.map((step, index) => (
            <div className="process-type-step" key={index}>
              <TextPair
                value={step}
                longest={200}
                onChange={(value) =>
                  setSteps(steps.map((one, place) => (place === index ? value : one)))
                }
              />
              <Button
                type="text"
                icon={<DeleteOutlined />}
                aria-label={t('process.types.remove')}
                onClick={() => setSteps(steps.filter((_, place) => place !== index))}
              />
            </div>
          ))}
          <Button onClick={() => setSteps([...steps, { zh: '', en: '' }])}>
            ＋ {t('process.types.add')}
          </Button>
        </Form.Item>
      </Form>
    </Drawer>
  );
}
