import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { api } from '@/api/client';
import { idempotencyKey } from '@/api/fetch';
import type { Schema } from '@/api/model';
import { useCan } from '@/api/session';
import { useI18n } from '@/i18n';
import { Refusal } from '@/ui/Refusal';
import { useWho } from '@/ui/useWho';

type Rule = Schema<'receiving.InspectionRule'>;
type Setting = Schema<'receiving.ReceivingSetting'>;

const path = '/api/receiving/inspection-rules';
const kinds = ['sku', 'category', 'supplier'] as const;

/** Which goods are looked at before they may be promised, and whether the dock counts blind. */
export function InspectionRules() {
  const { t } = useI18n();
  const who = useWho();
  const client = useQueryClient();
  const may = useCan()('inventory.settings');
  const [kind, setKind] = useState<Rule['kind']>('sku');
  const [code, setCode] = useState('');
  const [percent, setPercent] = useState('100');
  const [error, setError] = useState<unknown>(null);
  const rules = useQuery({
    queryKey: ['receiving', 'inspection-rules'],
    queryFn: () => api.get<Rule[]>(path),
  });
  const setting = useQuery({
    queryKey: ['receiving', 'settings'],
    queryFn: () => api.get<Setting>('/api/receiving/settings'),
  });

  async function put(where: string, body: object) {
    setError(null);
    try {
      await api.put(where, body, { idempotencyKey: idempotencyKey() });
      await client.invalidateQueries({ queryKey: ['receiving'] });
      setCode('');
    } catch (thrown) {
      setError(thrown);
    }
  }

  return (
    <>
      <p className="rt-muted">{t('receiving.inspect.rulesAbout')}</p>
      <Refusal error={error ?? rules.error ?? setting.error} />
      {rules.data?.length === 0 && <p>{t('receiving.inspect.noRules')}</p>}
      <ul className="rt-door-goods">
        {rules.data?.map((rule) => (
          <li key={`${rule.kind} ${rule.code}`}>
            <span>
              {rule.code}
              <small className="rt-muted">
                {t(`receiving.inspect.kinds.${rule.kind}`)} · {who(rule.setBy)}
              </small>
            </span>
            <span className="rt-inspect-acts">
              <span className="rt-number">{Number(rule.percent)}%</span>
              {may && (
                <Button onClick={() => void put(path, { ...rule, percent: '0' })}>
                  {t('receiving.inspect.remove')}
                </Button>
              )}
            </span>
          </li>
        ))}
      </ul>
      {may && (
        <Form layout="vertical" className="rt-return-fields">
          <Form.Item label={t('receiving.inspect.kind')} htmlFor="kind">
            <Select
              id="kind"
              value={kind}
              onChange={setKind}
              options={kinds.map((value) => ({
                value,
                label: t(`receiving.inspect.kinds.${value}`),
              }))}
            />
          </Form.Item>
          <Form.Item label={t('receiving.inspect.code')} htmlFor="code">
            <Input id="code" value={code} onChange={({ target }) => setCode(target.value)} />
          </Form.Item>
          <Form.Item label={t('receiving.inspect.percent')} htmlFor="percent">
            <Input
              id="percent"
              inputMode="decimal"
              value={percent}
              onChange={({ target }) => setPercent(target.value)}
            />
          </Form.Item>
          <Form.Item label=" ">
            <Button
              type="primary"
              onClick={() => void put(path, { kind, code: code.trim(), percent: percent || null })}
            >
              {t('receiving.inspect.set')}
            </Button>
          </Form.Item>
        </Form>
      )}
      {setting.data && (
        <Checkbox
          checked={setting.data.blind}
          disabled={!may}
          onChange={({ target }) =>
            void put('/api/receiving/settings', { ...setting.data, blind: target.checked })
          }
        >
          {t('receiving.inspect.settings')}
        </Checkbox>
      )}
    </>
  );
}
