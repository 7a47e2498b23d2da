import { Drawer, Input } from 'antd';
import { useState } from 'react';
import { api } from '@/api/client';
import { useI18n } from '@/i18n';
import { ActionBar } from '@/ui/document/ActionBar';
import { useIdempotencyKey } from '@/ui/useIdempotencyKey';
import { usePhone } from '@/ui/usePhone';
import { HeaderForm } from './HeaderForm';
import { LinesEditor } from './LinesEditor';
import type { Order, Outlook, PricedLine } from './model';
import { contentOf, ordersPath, useRefresh } from './orders';
import { OutlookCard } from './OutlookCard';
import { useDraft } from './useDraft';

interface ChangeFormProps {
  order: Order;
  lines: PricedLine[];
  onClose: () => void;
}

/** A change of an order that binds us: written beside the order, decided on where it matters. */
export function ChangeForm({ order, lines, onClose }: ChangeFormProps) {
  const { t } = useI18n();
  const phone = usePhone();
  const refresh = useRefresh();
  const { key } = useIdempotencyKey();
  const draft = useDraft(order, contentOf(order, lines), false);
  const [reason, setReason] = useState('');
  const [outlook, setOutlook] = useState<Outlook | null>(null);
  const names = Object.fromEntries(lines.map(({ content, name }) => [content.sku, name]));
  const path = `${ordersPath}/${order.id}/changes`;
  return (
    <Drawer
      open
      size={phone ? '100%' : 1120}
      title={t('purchasing.change.title', { number: order.number })}
      onClose={onClose}
    >
      <div className="purchasing-editor">
        <p className="rt-muted">{t('purchasing.change.hint')}</p>
        <label className="purchasing-field">
          <span>{t('purchasing.change.reason')}</span>
          <Input
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </label>
        <HeaderForm draft={draft} />
        <LinesEditor draft={draft} names={names} />
        {outlook && <OutlookCard outlook={outlook} />}
        <ActionBar
          actions={[
            {
              key: 'preview',
              label: t('purchasing.acts.preview'),
              run: async () =>
                setOutlook(await api.post<Outlook>(`${path}/preview`, draft.content)),
            },
            {
              key: 'ask',
              label: t('purchasing.change.ask'),
              primary: true,
              disabledWhy: reason.trim() === '' ? t('purchasing.change.reasonMissing') : null,
              run: async () => {
                await api.post(
                  path,
                  { revision: order.revision, reason, content: draft.content },
                  { idempotencyKey: key },
                );
                await refresh();
                onClose();
              },
            },
          ]}
        />
      </div>
    </Drawer>
  );
}
