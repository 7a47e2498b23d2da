import { Drawer } from 'antd';
import { Link } from 'react-router';
import { useAbout } from '@/api/session';
import { useI18n } from '@/i18n';
import { keyLabel, keyMap } from '@/ui/keys';

/** What can be pressed on the page behind it, and how to read the marks. */
export default function HelpDrawer({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useI18n();
  const about = useAbout();
  return (
    <Drawer title={t('shell.help.title')} open={open} onClose={onClose} size={400}>
      <h3>{t('shell.help.keys')}</h3>
      <dl className="rt-keymap">
        {open && keyMap().map((key) => <Key key={key.keys} {...key} />)}
      </dl>
      <h3>{t('shell.help.tour')}</h3>
      <p>
        <Link to="/tour" onClick={onClose}>
          {t('shell.help.tourText')}
        </Link>
      </p>
      <h3>{t('shell.help.marks')}</h3>
      <p>{t('shell.help.marksText')}</p>
      <p className="rt-muted">
        {about.data?.product} {about.data?.version}
      </p>
    </Drawer>
  );
}

function Key({ keys, label }: { keys: string; label: string }) {
  return (
    <>
      <dt>
        <kbd className="rt-key">{keyLabel(keys)}</kbd>
      </dt>
      <dd>{label}</dd>
    </>
  );
}
