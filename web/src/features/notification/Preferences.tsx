import { Modal, Switch } from 'antd';
import { useI18n } from '@/i18n';
import { Refusal } from '@/ui/Refusal';
import { useMute, usePreferences } from './usePreferences';
import './notification.css';

/** A switch for each kind of message. */
export function Preferences({ onClose }: { onClose: () => void }) {
  const { t, pick } = useI18n();
  const { data, error } = usePreferences();
  const mute = useMute();
  return (
    <Modal open title={t('notification.preferences')} footer={null} onCancel={onClose}>
      <p className="rt-muted">{t('notification.about')}</p>
      <Refusal error={error ?? mute.error} />
      {data?.map((one) => (
        <label key={one.kind} className="rt-preference">
          <span>{pick(one.label)}</span>
          <Switch
            checked={!one.muted}
            onChange={(on) => mute.mutate({ kind: one.kind, muted: !on })}
          />
        </label>
      ))}
    </Modal>
  );
}
