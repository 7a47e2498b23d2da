import { Form, Select } from 'antd';
import { useCan } from '@/api/session';
import { useI18n } from '@/i18n';
import { useOwnerChoices, type Content } from './model';

type Owner = Content['owner'];

const kinds = ['in-charge', 'role', 'department', 'person'] as const;
const lists = {
  'in-charge': 'roles',
  role: 'roles',
  department: 'departments',
  person: 'people',
} as const;

/** Whom a rule tells, picked from a list: who has it now, a person, a role, a department. */
export function OwnerField({
  owner,
  onChange,
}: {
  owner: Owner;
  onChange: (owner: Owner) => void;
}) {
  const { t, pick } = useI18n();
  const can = useCan();
  const { data } = useOwnerChoices(can('alerts.rules'));
  const choices = data?.[lists[owner.kind]] ?? [];
  return (
    <Form.Item
      label={t('alerts.owner')}
      extra={owner.kind === 'in-charge' ? t('alerts.ownerHint.in-charge') : undefined}
    >
      <div className="rt-alerts-row">
        <Select
          value={owner.kind}
          aria-label={t('alerts.owner')}
          options={kinds.map((one) => ({ value: one, label: t(`alerts.owners.${one}`) }))}
          onChange={(kind) =>
            onChange({
              kind,
              value:
                lists[kind] === lists[owner.kind]
                  ? owner.value
                  : (data?.[lists[kind]][0]?.value ?? ''),
            })
          }
        />
        <Select
          className="rt-alerts-who"
          value={owner.value || undefined}
          aria-label={t('alerts.ownerValue')}
          placeholder={t(`alerts.ownerHint.${owner.kind}`)}
          showSearch={{ optionFilterProp: 'label' }}
          options={choices.map(({ value, name }) => ({
            value,
            label: owner.kind === 'person' ? `${pick(name)} (${value})` : pick(name),
          }))}
          onChange={(value) => onChange({ ...owner, value })}
        />
      </div>
    </Form.Item>
  );
}
