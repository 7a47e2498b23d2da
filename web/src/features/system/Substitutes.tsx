import { Button, DatePicker, Form, Select, Table } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { api } from '@/api/client';
import { useCan } from '@/api/session';
import { useI18n } from '@/i18n';
import { Refusal } from '@/ui/Refusal';
import { useNow } from '@/ui/useNow';
import { useSubstitutes } from './queries';
import type { ChartPerson, Substitute } from './types';
import { useCommand } from './useCommand';

interface Draft {
  person: string;
  substitute: string;
  period: [Dayjs, Dayjs];
}

/** Who stands in for whom, and until when. */
export function Substitutes({ people }: { people: ChartPerson[] }) {
  const { t, fmt } = useI18n();
  const can = useCan()('identity.edit');
  const now = useNow();
  const [form] = Form.useForm<Draft>();
  const { busy, error, run } = useCommand(form);
  const known = useSubstitutes();
  const options = people.map(({ id, name, username }) => ({
    value: id,
    label: `${name} (${username})`,
  }));
  const required = [{ required: true, message: t('system.required') }];

  async function add({ person, substitute, period }: Draft) {
    const body = {
      person,
      substitute,
      from: period[0].toISOString(),
      until: period[1].toISOString(),
    };
    const done = await run((idempotencyKey) =>
      api.post('/api/identity/substitutes', body, { idempotencyKey }),
    );
    if (done) form.resetFields();
  }

  return (
    <section className="rt-card">
      <h2>{t('system.substitutes.title')}</h2>
      <p className="rt-muted">{t('system.substitutes.intro')}</p>
      <Refusal error={error ?? known.error} />
      {can && (
        <Form form={form} layout="inline" onFinish={(draft) => void add(draft)}>
          <Form.Item name="person" rules={required}>
            <Select
              className="rt-system-person"
              showSearch
              optionFilterProp="label"
              placeholder={t('system.substitutes.person')}
              aria-label={t('system.substitutes.person')}
              options={options}
            />
          </Form.Item>
          <Form.Item name="substitute" rules={required}>
            <Select
              className="rt-system-person"
              showSearch
              optionFilterProp="label"
              placeholder={t('system.substitutes.substitute')}
              aria-label={t('system.substitutes.substitute')}
              options={options}
            />
          </Form.Item>
          <Form.Item name="period" rules={required}>
            <DatePicker.RangePicker
              showTime={{ format: 'HH:mm' }}
              format="YYYY-MM-DD HH:mm"
              minDate={dayjs().startOf('day')}
            />
          </Form.Item>
          <Button htmlType="submit" loading={busy}>
            {t('system.substitutes.add')}
          </Button>
        </Form>
      )}
      <Table<Substitute>
        size="small"
        rowKey="id"
        pagination={false}
        loading={known.isPending}
        dataSource={known.data ?? []}
        locale={{ emptyText: t('system.substitutes.empty') }}
        columns={[
          { title: t('system.substitutes.person'), render: (_, row) => row.person.name },
          { title: t('system.substitutes.substitute'), render: (_, row) => row.substitute.name },
          { title: t('system.substitutes.from'), render: (_, row) => fmt.dateTime(row.from) },
          { title: t('system.substitutes.until'), render: (_, row) => fmt.dateTime(row.until) },
          {
            key: 'end',
            align: 'right',
            render: (_, row) =>
              can && Date.parse(row.until) > now ? (
                <Button
                  size="small"
                  loading={busy}
                  onClick={() =>
                    void run(() => api.post(`/api/identity/substitutes/${row.id}/end`, {}))
                  }
                >
                  {t('system.substitutes.end')}
                </Button>
              ) : (
                <span className="rt-muted">{t('system.substitutes.ended')}</span>
              ),
          },
        ]}
      />
    </section>
  );
}
