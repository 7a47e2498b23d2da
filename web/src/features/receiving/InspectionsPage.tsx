import { useQuery } from '@tanstack/react-query';
import { Button, Form, Input, InputNumber, Modal, Tabs } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { api } from '@/api/client';
import type { Schema } from '@/api/model';
import type { Page } from '@/api/page';
import { useCan } from '@/api/session';
import { useI18n } from '@/i18n';
import { Refusal } from '@/ui/Refusal';
import { receiptPage, receiptsPath } from './dock';
import { InspectionRules } from './InspectionRules';
import { useReceiving } from './model';
import './receiving.css';

type Held = Schema<'receiving.HeldGoods'>;
type Note = Schema<'receiving.SupplierReturnView'>;

const base = '/api/receiving';

/** Bought goods that wait to be judged, those that go back to their supplier, and the rules. */
export default function InspectionsPage() {
  const { t, fmt } = useI18n();
  const held = useQuery({
    queryKey: ['receiving', 'inspections'],
    queryFn: () => api.get<Held[]>(`${base}/inspections`),
  });
  const notes = useQuery({
    queryKey: ['receiving', 'supplier-returns'],
    queryFn: () => api.get<Page<Note>>(`${base}/supplier-returns`, { query: { limit: 100 } }),
  });
  const waiting = notes.data?.items.filter(({ sentAt }) => !sentAt).length ?? 0;
  return (
    <section>
      <header className="rt-page-head">
        <h1>{t('receiving.inspect.title')}</h1>
      </header>
      <p className="rt-muted">{t('receiving.inspect.about')}</p>
      <Refusal error={held.error ?? notes.error} />
      <Tabs
        items={[
          {
            key: 'held',
            label: t('receiving.inspect.waiting', { n: fmt.integer(held.data?.length ?? 0) }),
            children: <HeldList held={held.data ?? []} />,
          },
          {
            key: 'returns',
            label: t('receiving.inspect.returns', { n: fmt.integer(waiting) }),
            children: <NoteList notes={notes.data?.items ?? []} />,
          },
          {
            key: 'rules',
            label: t('receiving.inspect.rules'),
            children: <InspectionRules />,
          },
        ]}
      />
    </section>
  );
}

const left = ({ line }: Held) =>
  Number(line.quantity.amount) - Number(line.accepted.amount) - Number(line.rejected.amount);

function HeldList({ held }: { held: Held[] }) {
  const { t, fmt } = useI18n();
  const send = useReceiving();
  const may = useCan()('receiving.inspect');
  const [chosen, choose] = useState<Held | null>(null);
  const [error, setError] = useState<unknown>(null);

  async function judge(one: Held, rejected: number, reason: string) {
    setError(null);
    try {
      await send(`${receiptsPath}/${one.receipt.id}/verdicts`, {
        lineNo: one.line.lineNo,
        accepted: String(left(one) - rejected),
        rejected: String(rejected),
        reason,
      });
      choose(null);
    } catch (thrown) {
      setError(thrown);
    }
  }

  if (held.length === 0) return <p>{t('receiving.inspect.none')}</p>;
  return (
    <>
      {!chosen && <Refusal error={error} />}
      {chosen && (
        <Judging one={chosen} error={error} onClose={() => choose(null)} onJudge={judge} />
      )}
      <ul className="rt-door-goods">
        {held.map((one) => (
          <li key={`${one.receipt.id} ${one.line.lineNo}`}>
            <span>
              {one.line.name}
              <small className="rt-muted">
                {[one.line.sku, one.line.lot, one.receipt.supplierName].filter(Boolean).join(' · ')}
              </small>
              <small>
                {t('receiving.inspect.held', { n: fmt.amount(String(left(one)), 0) })} ·{' '}
                {t('receiving.inspect.look', { n: fmt.amount(one.line.sample.amount, 0) })} ·{' '}
                <Link to={receiptPage(one.receipt.id)}>{one.receipt.number}</Link>
              </small>
            </span>
            {may && (
              <span className="rt-inspect-acts">
                <Button type="primary" onClick={() => void judge(one, 0, '')}>
                  {t('receiving.inspect.accept')}
                </Button>
                <Button onClick={() => choose(one)}>{t('receiving.inspect.judge')}</Button>
              </span>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

interface JudgingProps {
  one: Held;
  error: unknown;
  onClose: () => void;
  onJudge: (one: Held, rejected: number, reason: string) => Promise<void>;
}

function Judging({ one, error, onClose, onJudge }: JudgingProps) {
  const { t, fmt } = useI18n();
  const most = left(one);
  const [bad, setBad] = useState(1);
  const [reason, setReason] = useState('');
  return (
    <Modal
      open
      title={t('receiving.inspect.judgeTitle', { sku: one.line.sku })}
      okText={t('receiving.inspect.save')}
      cancelText={t('ui.cancel')}
      okButtonProps={{ disabled: bad <= 0 || bad > most || reason.trim() === '' }}
      onOk={() => void onJudge(one, bad, reason.trim())}
      onCancel={onClose}
    >
      <Refusal error={error} />
      <p>{t('receiving.inspect.judgeBody', { n: fmt.amount(String(most - bad), 0) })}</p>
      <Form layout="vertical">
        <Form.Item label={t('receiving.inspect.rejected')} htmlFor="bad">
          <InputNumber
            id="bad"
            min={0}
            max={most}
            value={bad}
            onChange={(value) => setBad(Number(value ?? 0))}
          />
        </Form.Item>
        <Form.Item label={t('receiving.inspect.reason')} htmlFor="reason">
          <Input.TextArea
            id="reason"
            maxLength={500}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}

function NoteList({ notes }: { notes: Note[] }) {
  const { t, fmt } = useI18n();
  const send = useReceiving();
  const may = useCan()('receiving.inspect');
  const [error, setError] = useState<unknown>(null);
  async function sent(note: Note) {
    setError(null);
    try {
      await send(`${base}/supplier-returns/${note.id}/sent`);
    } catch (thrown) {
      setError(thrown);
    }
  }
  if (notes.length === 0) return <p>{t('receiving.inspect.noReturns')}</p>;
  return (
    <>
      <Refusal error={error} />
      <ul className="rt-door-goods">
        {notes.map((note) => (
          <li key={note.id}>
            <span>
              {note.number} · {note.line.name} {fmt.quantity(note.quantity)}
              <small className="rt-muted">
                {note.receipt.supplierName} · {note.receipt.orderNumber}
              </small>
              <small>{note.reason}</small>
            </span>
            {note.sentAt ? (
              <span className="rt-muted">
                {t('receiving.inspect.sentAt', { at: fmt.dateTime(note.sentAt) })}
              </span>
            ) : (
              may && <Button onClick={() => void sent(note)}>{t('receiving.inspect.sent')}</Button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
