import { Segmented } from 'antd';
import { useNavigate } from 'react-router';
import { useI18n } from '@/i18n';

const paths = {
  quota: '/inventory/settings',
  buffer: '/inventory/settings/buffers',
  pick: '/inventory/settings/picking',
  count: '/inventory/settings/counts',
  closing: '/inventory/settings/closing',
};

/** From quotas to buffers and back. */
export function SettingTabs({ at }: { at: keyof typeof paths }) {
  const { t } = useI18n();
  const navigate = useNavigate();
  return (
    <Segmented
      value={at}
      options={(['quota', 'buffer', 'pick', 'count', 'closing'] as const).map((value) => ({
        value,
        label: t(`inventory.settings.${value}.title`),
      }))}
      onChange={(value) => void navigate(paths[value])}
    />
  );
}
