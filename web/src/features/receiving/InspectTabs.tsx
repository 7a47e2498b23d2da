import { Segmented } from 'antd';
import { useNavigate } from 'react-router';
import { useI18n } from '@/i18n';

const paths = {
  held: '/receiving/inspections',
  returns: '/receiving/inspections/returns',
  rules: '/receiving/inspections/rules',
};

/** From what waits to be judged to what goes back, and to the rules. */
export function InspectTabs({ at }: { at: keyof typeof paths }) {
  const { t } = useI18n();
  const navigate = useNavigate();
  return (
    <Segmented
      value={at}
      options={(['held', 'returns', 'rules'] as const).map((value) => ({
        value,
        label: t(`receiving.inspect.tabs.${value}`),
      }))}
      onChange={(value) => void navigate(paths[value])}
    />
  );
}
