import { useNavigate } from 'react-router';
import { useI18n } from '@/i18n';
import { Switches } from '@/ui/Switches';
import { PasswordForm } from './PasswordForm';
import { Picture } from './Picture';
import './identity.css';

/** After a one-time password: an own one first, then to work. */
export default function ChoosePasswordPage() {
  const { t } = useI18n();
  const navigate = useNavigate();
  return (
    <main className="rt-sign-in">
      <Picture />
      <div className="rt-sign-in-side">
        <nav className="rt-sign-in-switches">
          <Switches />
        </nav>
        <div className="rt-sign-in-form">
          <h1>{t('identity.me.choose')}</h1>
          <p className="rt-muted">{t('identity.me.chooseIntro')}</p>
          <PasswordForm onDone={() => void navigate('/', { replace: true })} />
        </div>
      </div>
    </main>
  );
}
