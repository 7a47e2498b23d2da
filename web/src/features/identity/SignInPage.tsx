import { useEffect, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useAbout, useSignIn } from '@/api/session';
import { useI18n } from '@/i18n';
import { Refusal } from '@/ui/Refusal';
import { Switches } from '@/ui/Switches';
import { DemoCards } from './DemoCards';
import { Picture } from './Picture';
import { safePath } from './safePath';
import { SignInForm } from './SignInForm';
import './identity.css';

/** The password of everybody in the demo company; the server knows it in demo mode only. */
const demoPassword = 'redthread-demo';

/** Template (l): the thread over its three lanes, the form, and the demo's jobs. */
export default function SignInPage() {
  const { t } = useI18n();
  const about = useAbout().data;
  const { signIn } = useSignIn();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const [busy, setBusy] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);
  useEffect(prefetch, []);

  async function enter(username: string, password: string) {
    setBusy(username);
    setError(null);
    try {
      await signIn(username, password);
      void navigate(safePath(params.get('next')), { replace: true });
    } catch (thrown) {
      setError(thrown);
      setBusy(null);
    }
  }

  return (
    <main className="rt-sign-in">
      <Picture />
      <div className="rt-sign-in-side">
        <nav className="rt-sign-in-switches">
          <Switches />
        </nav>
        <div className="rt-sign-in-form">
          <h1>{about?.company ?? t('identity.signIn.title')}</h1>
          <Refusal error={error} />
          <SignInForm
            busy={busy !== null}
            onSubmit={(name, password) => void enter(name, password)}
          />
        </div>
        {about?.mode === 'demo' && about.signIns && (
          <DemoCards
            people={about.signIns}
            busy={busy}
            onChoose={(name) => void enter(name, demoPassword)}
          />
        )}
      </div>
    </main>
  );
}

/** While somebody types, what the first pages after sign-in will want. */
function prefetch() {
  const timer = setTimeout(() => {
    void import('@/ui/worklist/Worklist');
    void import('@/ui/document/DocumentPage');
  }, 800);
  return () => clearTimeout(timer);
}
