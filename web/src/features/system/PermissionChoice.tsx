import { Checkbox } from 'antd';
import { useI18n } from '@/i18n';
import { byModule } from './permissions';
import { useNamed } from './queries';
import type { PermissionName } from './types';
import './system.css';

interface PermissionChoiceProps {
  permissions: PermissionName[];
  /** From the form. */
  value?: string[];
  onChange?: (codes: string[]) => void;
  disabled?: boolean;
}

/** Permissions to tick, by module; the module's own box ticks all of it. */
export function PermissionChoice({
  permissions,
  value = [],
  onChange,
  disabled,
}: PermissionChoiceProps) {
  const { t } = useI18n();
  const named = useNamed();
  const set = (codes: string[], on: boolean) =>
    onChange?.([...value.filter((code) => !codes.includes(code)), ...(on ? codes : [])]);
  return (
    <div className="rt-permissions">
      {byModule(permissions).map(([module, own]) => {
        const codes = own.map(({ code }) => code);
        const ticked = codes.filter((code) => value.includes(code)).length;
        return (
          <fieldset key={module} disabled={disabled}>
            <legend>
              <Checkbox
                disabled={disabled}
                checked={ticked === codes.length}
                indeterminate={ticked > 0 && ticked < codes.length}
                onChange={(event) => set(codes, event.target.checked)}
              >
                <strong>{t(`system.modules.${module}`)}</strong>
              </Checkbox>
            </legend>
            {own.map((permission) => (
              <Checkbox
                key={permission.code}
                disabled={disabled}
                checked={value.includes(permission.code)}
                onChange={(event) => set([permission.code], event.target.checked)}
              >
                {named(permission)}
              </Checkbox>
            ))}
          </fieldset>
        );
      })}
    </div>
  );
}
