import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Segmented, Select } from 'antd';
import { useState } from 'react';
import { api, url } from '@/api/client';
import { useI18n } from '@/i18n';
import { PreviewDrawer } from '@/ui/PreviewDrawer';
import { Refusal } from '@/ui/Refusal';
import { useSending } from '@/ui/useSending';
import { BringLog } from './BringLog';
import { base, type Frame, type LogFile, type Scope } from './model';

interface LogFilesDrawerProps {
  frame: Frame;
  scope: Scope;
  onGone: (id: string) => void;
  onClose: () => void;
}

const forms = ['json', 'xml', 'sqlite'] as const;
const running = (file: LogFile) => file.state === 'queued' || file.state === 'running';

/** The log as OCEL 2.0, for other tools: asked for, written in the background, then taken. */
export function LogFilesDrawer({ frame, scope, onGone, onClose }: LogFilesDrawerProps) {
  const { t, fmt } = useI18n();
  const client = useQueryClient();
  const [format, setFormat] = useState<(typeof forms)[number]>('json');
  const [types, setTypes] = useState<string[]>([]);
  const { busy, error, send } = useSending();
  const files = useQuery({
    queryKey: ['mining', 'files'],
    queryFn: () => api.get<LogFile[]>(`${base}/files`),
    refetchInterval: ({ state }) => (state.data?.some(running) ? 1_000 : false),
  });
  const ask = () =>
    void send(async (idempotencyKey) => {
      const { log, from, to } = scope;
      await api.post<LogFile>(
        `${base}/files`,
        { log, format, from, to, types },
        { idempotencyKey: `${idempotencyKey}-${files.data?.length ?? 0}` },
      );
      await client.invalidateQueries({ queryKey: ['mining', 'files'] });
    });
  const word = (code: string) => {
    const key = `mining.object.${code}`;
    const found = t(key);
    return found === key ? code : found;
  };
  return (
    <PreviewDrawer open title={t('mining.files.title')} onClose={onClose}>
      <p className="rt-muted">{t('mining.files.about')}</p>
      <div className="mining-form">
        <Segmented
          value={format}
          onChange={setFormat}
          options={forms.map((value) => ({ value, label: t(`mining.foreign.ocel-${value}`) }))}
        />
        <Select
          mode="multiple"
          allowClear
          placeholder={t('mining.files.types')}
          aria-label={t('mining.files.types')}
          value={types}
          onChange={setTypes}
          options={Object.keys(frame.choices.types).map((value) => ({ value, label: word(value) }))}
        />
        <Button type="primary" loading={busy} onClick={ask}>
          {t('mining.files.ask')}
        </Button>
      </div>
      <Refusal error={error ?? files.error} />
      <ul className="mining-cases">
        {files.data?.length === 0 && <li className="rt-muted">{t('mining.files.none')}</li>}
        {files.data?.map((file) => (
          <li key={file.id}>
            {file.state === 'done' ? (
              <a href={url(`${base}/files/${file.id}/download`)}>
                {t('mining.files.take', { format: t(`mining.foreign.ocel-${file.format}`) })}
              </a>
            ) : (
              t(`mining.files.${file.state}`, {
                done: fmt.integer(file.done),
                total: fmt.integer(file.total),
              })
            )}
            <span className="rt-muted rt-number">
              {fmt.dateTime(file.createdAt)}
              {file.state === 'done' &&
                ` · ${t('mining.files.size', { kb: fmt.integer(Math.ceil(file.bytes / 1024)) })}`}
              {` · ${t(file.persons ? 'mining.files.named' : 'mining.files.veiled')}`}
            </span>
          </li>
        ))}
      </ul>
      <BringLog frame={frame} onGone={onGone} />
    </PreviewDrawer>
  );
}
