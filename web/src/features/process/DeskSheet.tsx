import { Button, Form, Skeleton } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { problemOf } from '@/api/problem';
import { useI18n } from '@/i18n';
import { ClockChip } from '@/ui/ClockChip';
import { Facts } from '@/ui/document/Facts';
import { showInForm } from '@/ui/problemToForm';
import { Refusal } from '@/ui/Refusal';
import { useIdempotencyKey } from '@/ui/useIdempotencyKey';
import { useWho } from '@/ui/useWho';
import { attach, fill, filePath, useSheet, type Sheet } from './desk';
import { useRefresh } from './exceptions';
import { FormFields } from './FormFields';
import { departmentName } from './words';

interface DeskSheetProps {
  id: string;
  onDone: () => void;
  onBack: () => void;
}

/** One order at a manual node: what to do, what was filled in before, and the form. */
export function DeskSheet({ id, onDone, onBack }: DeskSheetProps) {
  const { t, pick } = useI18n();
  const { data, error, refetch } = useSheet(id);
  if (!data)
    return (
      <div className="process-sheet">
        <Refusal error={error} onRetry={() => void refetch()} />
        {!error && <Skeleton active />}
      </div>
    );
  const { node } = data;
  return (
    <div className="process-stack process-sheet">
      <p className="process-marks">
        <Button type="link" size="small" className="process-back" onClick={onBack}>
          {t('process.desk.back')}
        </Button>
        <Link to={`/sales/orders/${id}`}>{data.number}</Link>
        <ClockChip dueAt={data.dueAt} />
        <span className="rt-spring" />
        <Link to={`/threads/${data.number}`}>{t('process.exceptions.thread')}</Link>
      </p>
      <h2>{pick(node.title)}</h2>
      <p>{pick(node.instruction)}</p>
      <p className="rt-muted">
        {departmentName(t, node.ownerDepartment)} · {t('process.standards.tools')}:{' '}
        {pick(node.tools)}
      </p>
      <Entries sheet={data} />
      {data.state === 'waiting' && node.form ? (
        <SheetForm sheet={data} onDone={onDone} />
      ) : (
        <p className="rt-muted">{t('process.desk.gone')}</p>
      )}
    </div>
  );
}

function SheetForm({ sheet, onDone }: { sheet: Sheet; onDone: () => void }) {
  const { t } = useI18n();
  const [form] = Form.useForm<{ values: Record<string, string | undefined> }>();
  const { key, renew } = useIdempotencyKey();
  const refresh = useRefresh();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);

  async function save({ values }: { values: Record<string, string | undefined> }) {
    setBusy(true);
    setError(null);
    try {
      const given = Object.entries(values).filter((one): one is [string, string] =>
        Boolean(one[1]),
      );
      await fill(sheet.id, sheet.node.code, Object.fromEntries(given), key);
      renew();
      await refresh();
      onDone();
    } catch (thrown) {
      if (!showInForm(form, problemOf(thrown))) setError(thrown);
      setBusy(false);
    }
  }

  return (
    <Form
      form={form}
      layout="vertical"
      disabled={!sheet.mine}
      onFinish={(values) => void save(values)}
    >
      <FormFields
        fields={sheet.node.form?.fields ?? []}
        onFile={(file) => attach(sheet.id, file)}
      />
      <Refusal error={error} />
      {sheet.mine ? (
        <Button type="primary" htmlType="submit" loading={busy}>
          {t('process.desk.done')}
        </Button>
      ) : (
        <p className="rt-muted">{t('process.desk.notMine')}</p>
      )}
    </Form>
  );
}

/** What was filled in at earlier nodes. */
function Entries({ sheet }: { sheet: Sheet }) {
  const { fmt, pick } = useI18n();
  const who = useWho();
  return sheet.entries.map((entry) => {
    const fields = entry.node?.form?.fields ?? [];
    return (
      <section key={`${entry.code}-${entry.at}`}>
        <h3>
          {entry.node ? pick(entry.node.title) : entry.code} · {who(entry.by)} ·{' '}
          {fmt.dateTime(entry.at)}
        </h3>
        <Facts
          facts={Object.entries(entry.content).map(([code, value]) => {
            const field = fields.find((one) => one.code === code);
            const choice = field?.choices.find((one) => one.value === value);
            return {
              label: field ? pick(field.label) : code,
              value:
                field?.type === 'file' ? (
                  <a href={filePath(sheet.id, value)}>{value}</a>
                ) : choice ? (
                  pick(choice.label)
                ) : (
                  value
                ),
            };
          })}
        />
      </section>
    );
  });
}
