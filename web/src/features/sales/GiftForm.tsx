import { useQueryClient } from '@tanstack/react-query';
import { Button, Drawer, Form } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { problemOf } from '@/api/problem';
import type { Shop } from '@/api/shops';
import { useI18n } from '@/i18n';
import { clearErrors, showInForm } from '@/ui/problemToForm';
import { Refusal } from '@/ui/Refusal';
import { useIdempotencyKey } from '@/ui/useIdempotencyKey';
import { draftLike, emptyDraft, toRule, type GiftDraft } from './giftForm';
import { GiftLimitFields, GiftWhatFields, GiftWhenFields } from './GiftFields';
import { addRule, tryRule, type GiftRule, type GiftTrial } from './gifts';
import { GiftTrialView } from './GiftTrialView';
import './gifts.css';

interface GiftFormProps {
  /** The rule that is copied. */
  like?: GiftRule;
  shops: Shop[];
  onClose: () => void;
}

/** Writes a gift rule; what it would have given is seen before it is saved. */
export function GiftForm({ like, shops, onClose }: GiftFormProps) {
  const { t } = useI18n();
  const client = useQueryClient();
  const { key, renew } = useIdempotencyKey();
  const [form] = Form.useForm<GiftDraft>();
  const [busy, setBusy] = useState<'save' | 'trial' | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [trial, setTrial] = useState<GiftTrial | null>(null);
  const [start] = useState(() =>
    like
      ? draftLike(like, t('sales.gifts.copyOf', { name: like.name }), dayjs())
      : emptyDraft(dayjs()),
  );

  async function run(act: 'save' | 'trial') {
    clearErrors(form);
    const values = await form.validateFields().catch(() => null);
    if (!values) return;
    setBusy(act);
    setError(null);
    try {
      const rule = toRule(values);
      if (act === 'trial') setTrial(await tryRule(rule));
      else {
        await addRule(rule, key);
        await client.invalidateQueries({ queryKey: ['worklist'] });
        onClose();
      }
    } catch (thrown) {
      renew();
      setTrial(null);
      if (!showInForm(form, problemOf(thrown))) setError(thrown);
    } finally {
      setBusy(null);
    }
  }

  return (
    <Drawer
      open
      size={760}
      title={t(like ? 'sales.gifts.copy' : 'sales.gifts.add')}
      onClose={onClose}
      footer={
        <div className="sales-marks">
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button loading={busy === 'trial'} onClick={() => void run('trial')}>
            {t('sales.gifts.trial.run')}
          </Button>
          <Button type="primary" loading={busy === 'save'} onClick={() => void run('save')}>
            {t('sales.gifts.save')}
          </Button>
        </div>
      }
    >
      <Refusal error={error} />
      {trial && <GiftTrialView trial={trial} />}
      <Form<GiftDraft>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={start}
        onValuesChange={() => setTrial(null)}
      >
        <GiftWhenFields shops={shops} />
        <GiftWhatFields />
        <GiftLimitFields />
      </Form>
    </Drawer>
  );
}
