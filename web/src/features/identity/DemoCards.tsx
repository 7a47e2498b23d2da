import type { SignIn } from '@/api/session';
import { useI18n } from '@/i18n';

interface DemoCardsProps {
  people: SignIn[];
  busy: string | null;
  onChoose: (username: string) => void;
}

/** The jobs of the demo company; one click is one sign-in. */
export function DemoCards({ people, busy, onChoose }: DemoCardsProps) {
  const { t, lang } = useI18n();
  const zh = lang === 'zh';
  return (
    <section className="rt-demo">
      <h2>{t('identity.signIn.demo')}</h2>
      <div className="rt-demo-cards">
        {people.map((person) => (
          <button
            key={person.username}
            type="button"
            className="rt-demo-card"
            disabled={busy !== null}
            aria-busy={busy === person.username}
            onClick={() => onChoose(person.username)}
          >
            <strong>{zh ? person.roleZh : person.roleEn}</strong>
            <span>{person.name}</span>
            <small>{zh ? person.jobZh : person.jobEn}</small>
          </button>
        ))}
      </div>
    </section>
  );
}
