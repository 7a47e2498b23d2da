import { useQueryClient } from '@tanstack/react-query';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { api } from '@/api/client';
import type { Schema } from '@/api/model';
import { useI18n } from '@/i18n';
import { Refusal } from '@/ui/Refusal';
import { useSending } from '@/ui/useSending';
import { base, type Frame } from './model';

type Log = Schema<'mining.LogView'>;

const forms = ['xes', 'ocel-json', 'ocel-xml', 'ocel-sqlite'] as const;

/** Logs of other systems: brought in as files, thrown away; tables come through the imports. */
export function BringLog({ frame, onGone }: { frame: Frame; onGone: (id: string) => void }) {
  const { t, fmt } = useI18n();
  const client = useQueryClient();
  const { busy, error, send } = useSending();
  const [name, setName] = useState('');
  const [format, setFormat] = useState<(typeof forms)[number]>('xes');
  const [file, setFile] = useState<File>();
  const [brought, setBrought] = useState<Log>();
  const looked = () => client.invalidateQueries({ queryKey: ['mining', 'frame'] });
  const bring = () =>
    void send(async () => {
      if (!file) return;
      const body = new FormData();
      body.append('file', file);
      body.append('name', name);
      body.append('format', format);
      setBrought(await api.post<Log>(`${base}/logs`, body));
      setName('');
      await looked();
    });
  const remove = (id: string) =>
    void send(async () => {
      await api.delete(`${base}/logs/${id}`);
      onGone(id);
      await looked();
    });
  return (
    <>
      <h3>{t('mining.foreign.title')}</h3>
      <p className="rt-muted">
        {t('mining.foreign.about')}{' '}
        <Link to="/imports/new/event-log">{t('mining.foreign.tables')}</Link>
      </p>
      <div className="mining-form">
        <Input
          value={name}
          maxLength={100}
          placeholder={t('mining.foreign.name')}
          aria-label={t('mining.foreign.name')}
          onChange={({ target }) => setName(target.value)}
        />
        <Select
          value={format}
          aria-label={t('mining.foreign.format')}
          onChange={setFormat}
          options={forms.map((value) => ({ value, label: t(`mining.foreign.${value}`) }))}
        />
        <input
          type="file"
          aria-label={t('mining.foreign.file')}
          accept=".xes,.xml,.json,.jsonocel,.xmlocel,.sqlite,.sqlite3,.db"
          onChange={({ target }) => setFile(target.files?.[0])}
        />
        <Button loading={busy} disabled={!file || !name.trim()} onClick={bring}>
          {t('mining.foreign.bring')}
        </Button>
      </div>
      <Refusal error={error} />
      {brought && (
        <p role="status">
          {t('mining.foreign.brought', {
            name: brought.name,
            events: fmt.integer(brought.events),
            refused: fmt.integer(brought.refused),
          })}
        </p>
      )}
      <ul className="mining-cases">
        {frame.logs
          .filter((log) => !log.own)
          .map((log) => (
            <li key={log.id}>
              <span>{log.name}</span>
              <span className="rt-muted rt-number">
                {t('mining.foreign.counts', {
                  events: fmt.integer(log.events),
                  refused: fmt.integer(log.refused),
                })}
              </span>
              <Button size="small" onClick={() => remove(log.id)}>
                {t('mining.foreign.remove')}
              </Button>
            </li>
          ))}
      </ul>
    </>
  );
}
