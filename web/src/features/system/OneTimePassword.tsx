import { Modal, Typography } from 'antd';
import { useI18n } from '@/i18n';

export interface GivenPassword {
  name: string;
  username: string;
  password: string;
  until: string;
}

interface OneTimePasswordProps {
  given: GivenPassword;
  onClose: () => void;
}

/** Shown once: afterwards nobody can read it any more. */
export function OneTimePassword({ given, onClose }: OneTimePasswordProps) {
  const { t, fmt } = useI18n();
  return (
    <Modal
      open
      title={t('system.password.title')}
      onOk={onClose}
      onCancel={onClose}
      footer={(_, { OkBtn }) => <OkBtn />}
      okText={t('system.password.told')}
    >
      <p>{t('system.password.intro', { name: given.name, username: given.username })}</p>
      <Typography.Paragraph className="rt-secret" copyable={{ text: given.password }}>
        <code>{given.password}</code>
      </Typography.Paragraph>
      <p className="rt-muted">{t('system.password.until', { until: fmt.dateTime(given.until) })}</p>
    </Modal>
  );
}
