import { useQuery } from '@tanstack/react-query';
import { Button, Form, Input, Radio, Select } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import { api } from '@/api/client';
import { useI18n } from '@/i18n';
import { Refusal } from '@/ui/Refusal';
import { useSending } from '@/ui/useSending';
import { surveysPath, type AskedSurvey } from './surveys';
import './performance.css';

const causes = ['customer', 'supplier', 'warehouse', 'shop', 'carrier', 'system', 'other'];

interface Values {
  scores: number[];
  cause?: string;
  words?: string;
}

/** A questionnaire behind a link that serves once; nobody needs to be signed in, and nothing tells who answers. */
export default function AnswerPage() {
  const { t, pick } = useI18n();
  const { token = '' } = useParams();
  const path = `${surveysPath}/asked/${encodeURIComponent(token)}`;
  const { data, error } = useQuery({
    queryKey: ['performance', 'asked', token],
    queryFn: () => api.get<AskedSurvey>(path),
    retry: false,
    staleTime: Infinity,
  });
  const [form] = Form.useForm<Values>();
  const { busy, error: refused, send } = useSending(form);
  const [sent, setSent] = useState(false);
  if (sent) {
    return (
      <main className="rt-performance-answer">
        <h1>{t('performance.answer.thanks')}</h1>
      </main>
    );
  }
  return (
    <main className="rt-performance-answer">
      <Refusal error={error} />
      {data && (
        <>
          <h1>{data.name}</h1>
          <p className="rt-muted">{t('performance.answer.about')}</p>
          <p className="rt-muted">{t('performance.answer.scale')}</p>
          <Form<Values>
            form={form}
            layout="vertical"
            requiredMark={false}
            onFinish={(values) =>
              void send(async () => {
                await api.post(path, values);
                setSent(true);
              })
            }
          >
            {data.questions.map((question, index) => (
              <Form.Item
                key={index}
                name={['scores', index]}
                label={pick(question)}
                rules={[{ required: true, message: t('performance.answer.missing') }]}
              >
                <Radio.Group options={[1, 2, 3, 4, 5]} optionType="button" />
              </Form.Item>
            ))}
            {data.audience === 'customers' && (
              <Form.Item name="cause" label={t('performance.answer.cause')}>
                <Select
                  allowClear
                  options={causes.map((value) => ({
                    value,
                    label: t(`performance.cause.${value}`),
                  }))}
                />
              </Form.Item>
            )}
            <Form.Item name="words" label={t('performance.answer.words')}>
              <Input.TextArea maxLength={1000} rows={4} />
            </Form.Item>
            <Refusal error={refused} />
            <Button type="primary" htmlType="submit" loading={busy}>
              {t('performance.answer.send')}
            </Button>
          </Form>
        </>
      )}
    </main>
  );
}
