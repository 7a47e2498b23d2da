import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useI18n } from '@/i18n';
import { Refusal } from '@/ui/Refusal';
import { StatusTag } from '@/ui/StatusTag';
import { letterStates, type Letter } from './letters';

interface LetterLineProps {
  letter: Letter;
  /** Whether mail leaves the house now. */
  open: boolean;
  /** Writes again; absent where that may not be done. */
  again?: ((supplier: string) => Promise<void>) | undefined;
}

/** Where the letter to a supplier stands, since when, and what can be done about it. */
export function LetterLine({ letter, open, again }: LetterLineProps) {
  const { t, fmt } = useI18n();
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const at = letter.endedAt ?? letter.writtenAt;
  async function send() {
    setBusy(true);
    setError(null);
    try {
      await again?.(letter.supplier);
    } catch (thrown) {
      setError(thrown);
    } finally {
      setBusy(false);
    }
  }
  return (
    <div className="purchasing-letter">
      <span className="purchasing-marks">
        <StatusTag status={letterStates[letter.state]} />
        {letter.address && <span>{letter.address}</span>}
        {at && <span className="rt-muted">{fmt.dateTime(at)}</span>}
        {again && letter.state !== 'queued' && letter.state !== 'noAddress' && (
          <Button size="small" loading={busy} disabled={!open} onClick={() => void send()}>
            {t(letter.state === 'unsent' ? 'purchasing.letters.send' : 'purchasing.letters.again')}
          </Button>
        )}
      </span>
      {letter.state === 'noAddress' && (
        <p className="purchasing-over">
          {t('purchasing.letters.noAddress')}{' '}
          <Link to={`/parties/suppliers/${letter.supplier}`}>{t('purchasing.letters.mend')}</Link>
        </p>
      )}
      {letter.state === 'failed' && <p className="purchasing-over">{letter.answer}</p>}
      <Refusal error={error} />
    </div>
  );
}

/** Says that no letter can leave the house, and who can mend that; nothing while they can. */
export function MailClosed({ open }: { open: boolean }) {
  const { t } = useI18n();
  return open ? null : (
    <p className="purchasing-over" role="status">
      {t('purchasing.letters.closed')}
    </p>
  );
}
