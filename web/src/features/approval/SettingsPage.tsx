import { Button, Input, InputNumber, Skeleton, Switch } from 'antd';
import { useState } from 'react';
import { useI18n } from '@/i18n';
import { Refusal } from '@/ui/Refusal';
import { saveLimits, saveReasons, saveRoles, useRefresh, useSettings } from './approvals';
import type { Settings } from './model';
import './approval.css';

/** Limits, automatic pass, escalation, the order of the steps, the reasons to choose from. */
export default function SettingsPage() {
  const { t } = useI18n();
  const settings = useSettings();
  if (settings.error)
    return <Refusal error={settings.error} onRetry={() => void settings.refetch()} />;
  if (!settings.data) return <Skeleton active />;
  return (
    <section className="rt-approval-settings">
      <header className="rt-page-head">
        <h1>{t('approval.settings.title')}</h1>
      </header>
      <Editor key={settings.dataUpdatedAt} settings={settings.data} />
    </section>
  );
}

function Editor({ settings }: { settings: Settings }) {
  const { t } = useI18n();
  const refresh = useRefresh();
  const [limits, setLimits] = useState(settings.limits);
  const [roles, setRoles] = useState(settings.roles);
  const [reasons, setReasons] = useState(settings.reasons);
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState<string | null>(null);

  async function save(what: string, command: () => Promise<unknown>) {
    setBusy(what);
    setError(null);
    try {
      await command();
      await refresh();
    } catch (thrown) {
      setError(thrown);
    } finally {
      setBusy(null);
    }
  }
  function moveRole(at: number, by: number) {
    const next = [...roles];
    const [role] = next.splice(at, 1);
    if (role) next.splice(at + by, 0, role);
    setRoles(next);
  }

  return (
    <>
      <Refusal error={error} />
      <section>
        <h2>{t('approval.settings.limits')}</h2>
        <label>
          {t('approval.settings.ordinary')}
          <InputNumber
            min={1}
            value={limits.ordinaryMinutes}
            onChange={(value) => setLimits({ ...limits, ordinaryMinutes: value ?? 1 })}
          />
        </label>
        <label>
          {t('approval.settings.urgent')}
          <InputNumber
            min={1}
            value={limits.urgentMinutes}
            onChange={(value) => setLimits({ ...limits, urgentMinutes: value ?? 1 })}
          />
        </label>
        <label>
          {t('approval.settings.escalate')}
          <Switch
            checked={limits.escalateOrdinary}
            onChange={(escalateOrdinary) => setLimits({ ...limits, escalateOrdinary })}
          />
        </label>
        <label>
          {t('approval.settings.auto')}
          <Switch
            checked={limits.autoPass}
            onChange={(autoPass) => setLimits({ ...limits, autoPass })}
          />
        </label>
        <label>
          {t('approval.settings.autoBelow')}
          <Input
            disabled={!limits.autoPass}
            value={String(limits.autoPassBelow)}
            onChange={(event) =>
              setLimits({
                ...limits,
                autoPassBelow: event.target.value as typeof limits.autoPassBelow,
              })
            }
          />
        </label>
        <p className="rt-muted">{t('approval.settings.reminders')}</p>
        <p className="rt-muted">{t('approval.settings.severe')}</p>
        <Button
          type="primary"
          loading={busy === 'limits'}
          onClick={() => void save('limits', () => saveLimits(limits))}
        >
          {t('approval.settings.save')}
        </Button>
      </section>
      <section>
        <h2>{t('approval.settings.roles')}</h2>
        <p className="rt-muted">{t('approval.settings.rolesHint')}</p>
        <ol className="rt-approval-roles">
          {roles.map((role, at) => (
            <li key={role.code}>
              <Input
                aria-label={t('approval.settings.nameZh')}
                value={role.nameZh}
                onChange={(event) =>
                  setRoles(
                    roles.map((one, i) =>
                      i === at ? { ...one, nameZh: event.target.value } : one,
                    ),
                  )
                }
              />
              <Input
                aria-label={t('approval.settings.nameEn')}
                value={role.nameEn}
                onChange={(event) =>
                  setRoles(
                    roles.map((one, i) =>
                      i === at ? { ...one, nameEn: event.target.value } : one,
                    ),
                  )
                }
              />
              <span>{t(`approval.settings.kind.${role.kind}`)}</span>
              <label>
                {t('approval.settings.opinion')}
                <Switch
                  size="small"
                  checked={role.opinionRequired}
                  onChange={(opinionRequired) =>
                    setRoles(roles.map((one, i) => (i === at ? { ...one, opinionRequired } : one)))
                  }
                />
              </label>
              <label>
                {t('approval.allOf')}
                <Switch
                  size="small"
                  checked={role.allOf}
                  onChange={(allOf) =>
                    setRoles(roles.map((one, i) => (i === at ? { ...one, allOf } : one)))
                  }
                />
              </label>
              <Button
                size="small"
                aria-label={t('approval.settings.up')}
                disabled={at === 0}
                onClick={() => moveRole(at, -1)}
              >
                ↑
              </Button>
              <Button
                size="small"
                aria-label={t('approval.settings.down')}
                disabled={at === roles.length - 1}
                onClick={() => moveRole(at, 1)}
              >
                ↓
              </Button>
            </li>
          ))}
        </ol>
        <Button
          loading={busy === 'roles'}
          onClick={() => void save('roles', () => saveRoles(roles))}
        >
          {t('approval.settings.save')}
        </Button>
      </section>
      <section>
        <h2>{t('approval.settings.reasons')}</h2>
        <ol className="rt-approval-roles">
          {reasons.map((reason, at) => (
            <li key={reason.code}>
              <Input
                aria-label={t('approval.settings.nameZh')}
                value={reason.textZh}
                onChange={(event) =>
                  setReasons(
                    reasons.map((one, i) =>
                      i === at ? { ...one, textZh: event.target.value } : one,
                    ),
                  )
                }
              />
              <Input
                aria-label={t('approval.settings.nameEn')}
                value={reason.textEn}
                onChange={(event) =>
                  setReasons(
                    reasons.map((one, i) =>
                      i === at ? { ...one, textEn: event.target.value } : one,
                    ),
                  )
                }
              />
              <Switch
                size="small"
                checked={reason.active}
                onChange={(active) =>
                  setReasons(reasons.map((one, i) => (i === at ? { ...one, active } : one)))
                }
              />
            </li>
          ))}
        </ol>
        <Button
          loading={busy === 'reasons'}
          onClick={() => void save('reasons', () => saveReasons(reasons))}
        >
          {t('approval.settings.save')}
        </Button>
      </section>
    </>
  );
}
