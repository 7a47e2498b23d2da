import { useSession } from '@/api/session';
import { useI18n } from '@/i18n';
import { Facts } from '@/ui/document/Facts';
import { Away } from './Away';
import { PasswordForm } from './PasswordForm';
import './identity.css';

/** Who I am here, and my password. */
export default function MePage() {
  const { t, lang } = useI18n();
  const { data: session } = useSession();
  if (!session) return null;
  const { person, roles, dataScope } = session;
  return (
    <section className="rt-me-page">
      <header className="rt-page-head">
        <h1>{t('identity.me.title')}</h1>
      </header>
      <Facts
        facts={[
          { label: t('identity.me.name'), value: person.name },
          { label: t('identity.me.username'), value: person.username },
          { label: t('identity.me.department'), value: person.department?.name ?? '—' },
          {
            label: t('identity.me.roles'),
            value: roles.map((role) => (lang === 'zh' ? role.nameZh : role.nameEn)).join(' · '),
          },
          { label: t('identity.me.scope'), value: t(`identity.me.scopes.${dataScope}`) },
        ]}
      />
      <Away />
      <PasswordForm />
    </section>
  );
}
