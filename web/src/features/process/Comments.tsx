import { Button, Input } from 'antd';
import { useState } from 'react';
import { useCan } from '@/api/session';
import { useI18n } from '@/i18n';
import { Refusal } from '@/ui/Refusal';
import { useIdempotencyKey } from '@/ui/useIdempotencyKey';
import { useWho } from '@/ui/useWho';
import { comment, useRefresh } from './exceptions';
import type { ExceptionComment } from './model';

/** What was said about an exception, and a line to say more. */
export function Comments({ id, comments }: { id: string; comments: ExceptionComment[] }) {
  const { t, fmt } = useI18n();
  const who = useWho();
  const can = useCan();
  const refresh = useRefresh();
  const { key, renew } = useIdempotencyKey();
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);

  async function send() {
    if (text.trim() === '' || busy) return;
    setBusy(true);
    setError(null);
    try {
      await comment(id, text.trim(), key);
      renew();
      setText('');
      await refresh();
    } catch (thrown) {
      setError(thrown);
    } finally {
      setBusy(false);
    }
  }

  return (
    <section>
      <h3>{t('process.comments.title')}</h3>
      {comments.length === 0 && <p className="rt-muted">{t('process.comments.none')}</p>}
      <ul className="process-comments">
        {comments.map(({ at, author, body }) => (
          <li key={at + author}>
            <span className="rt-muted">
              {who(author)} · {fmt.dateTime(at)}
            </span>
            <p>{body}</p>
          </li>
        ))}
      </ul>
      <Refusal error={error} />
      {can('sales.exception.handle') && (
        <div className="process-comment">
          <Input.TextArea
            autoSize={{ minRows: 1, maxRows: 5 }}
            value={text}
            maxLength={2000}
            aria-label={t('process.comments.write')}
            placeholder={t('process.comments.write')}
            onChange={(event) => setText(event.target.value)}
          />
          <Button loading={busy} disabled={text.trim() === ''} onClick={() => void send()}>
            {t('process.comments.send')}
          </Button>
        </div>
      )}
    </section>
  );
}
