import { Form, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { useI18n } from '@/i18n';
import { FormDialog } from '@/ui/FormDialog';
import { resolve, useRefresh } from './exceptions';
import type { ExceptionRow } from './model';

interface ResolveDialogProps {
  rows: ExceptionRow[];
  /** True when any of them was resolved. */
  onClose: (done: boolean) => void;
}

interface Resolution {
  resolution: string;
  cause: string;
  cost?: string | null;
}

const causes = ['customer', 'supplier', 'warehouse', 'shop', 'carrier', 'system', 'other'];

/** Ends exceptions: what was done and why it came about; the orders go back to the node they left. */
export function ResolveDialog({ rows, onClose }: ResolveDialogProps) {
  const { t } = useI18n();
  const refresh = useRefresh();
  const [done, setDone] = useState(0);
  const required = [{ required: true, whitespace: true, message: t('ui.required') }];
  const what =
    rows.length === 1 ? (rows[0]?.number ?? '') : t('process.exceptions.many', { n: rows.length });

  async function finish({ resolution, cause, cost }: Resolution) {
    for (const [index, { id }] of rows.entries()) {
      if (index < done) continue;
      await resolve(id, {
        resolution: resolution.trim(),
        cause: t(`process.cause.${cause}`),
        causeCode: cause,
        cost: cost ?? undefined,
      });
      setDone(index + 1);
    }
    await refresh();
  }

  return (
    <FormDialog<Resolution>
      title={t('process.resolve.title', { what })}
      ok={t('process.acts.resolve')}
      above={
        <>
          {rows.some(({ beside }) => !beside) && <p>{t('process.resolve.body')}</p>}
          {rows.some(({ beside }) => beside) && <p>{t('process.resolve.beside')}</p>}
          {done > 0 && <p>{t('process.resolve.partly', { done, total: rows.length })}</p>}
        </>
      }
      onSend={finish}
      onSent={() => onClose(true)}
      onClose={() => onClose(done > 0)}
    >
      <Form.Item name="resolution" label={t('process.resolve.resolution')} rules={required}>
        <Input.TextArea autoFocus autoSize={{ minRows: 2, maxRows: 6 }} maxLength={1000} />
      </Form.Item>
      <Form.Item name="cause" label={t('process.resolve.cause')} rules={required}>
        <Select options={causes.map((value) => ({ value, label: t(`process.cause.${value}`) }))} />
      </Form.Item>
      <Form.Item
        name="cost"
        label={t('process.resolve.cost')}
        extra={t('process.resolve.costAbout')}
      >
        <InputNumber<string> stringMode min="0" precision={2} style={{ width: 200 }} />
      </Form.Item>
    </FormDialog>
  );
}
