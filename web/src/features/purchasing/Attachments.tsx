import { DeleteOutlined, UploadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useRef, useState } from 'react';
import { api } from '@/api/client';
import { idempotencyKey } from '@/api/fetch';
import { useCan } from '@/api/session';
import { useI18n } from '@/i18n';
import { Refusal } from '@/ui/Refusal';
import { useWho } from '@/ui/useWho';
import type { Order } from './model';
import { ordersPath, useAttachments } from './orders';

/** The files of an order: drawings, offers, certificates. */
export function Attachments({ order, writing }: { order: Order; writing: boolean }) {
  const { t, fmt } = useI18n();
  const who = useWho();
  const can = useCan();
  const files = useAttachments(order.id);
  const field = useRef<HTMLInputElement>(null);
  const [error, setError] = useState<unknown>(null);
  const path = `${ordersPath}/${order.id}/attachments`;
  async function run(work: () => Promise<unknown>) {
    setError(null);
    try {
      await work();
      await files.refetch();
    } catch (thrown) {
      setError(thrown);
    }
  }
  function add(file: File) {
    const form = new FormData();
    form.append('file', file);
    return run(() => api.post(path, form, { idempotencyKey: idempotencyKey() }));
  }
  return (
    <section className="purchasing-files">
      <Refusal error={error ?? files.error} />
      {files.data?.length === 0 && <p className="rt-muted">{t('purchasing.files.empty')}</p>}
      <ul>
        {files.data?.map((file) => (
          <li key={file.id}>
            <a href={`${path}/${file.id}`}>{file.name}</a>
            <span className="rt-muted">
              {t('purchasing.files.size', { n: fmt.integer(Math.ceil(file.size / 1024)) })} ·{' '}
              {who(file.by)} · {fmt.dateTime(file.at)}
            </span>
            {writing && (
              <Button
                type="text"
                size="small"
                icon={<DeleteOutlined />}
                aria-label={t('purchasing.files.remove', { name: file.name })}
                onClick={() =>
                  void run(() =>
                    api.delete(`${path}/${file.id}`, { idempotencyKey: idempotencyKey() }),
                  )
                }
              />
            )}
          </li>
        ))}
      </ul>
      {can('purchasing.edit') && (
        <>
          <input
            ref={field}
            type="file"
            hidden
            onChange={(event) => {
              const file = event.target.files?.[0];
              if (file) void add(file);
              event.target.value = '';
            }}
          />
          <Button icon={<UploadOutlined />} onClick={() => field.current?.click()}>
            {t('purchasing.files.add')}
          </Button>
        </>
      )}
    </section>
  );
}
