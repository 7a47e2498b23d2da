import { Button } from 'antd';
import { useI18n } from '@/i18n';
import { ToneIcon } from '@/ui/tone';
import { useAsk } from '@/ui/useAsk';
import type { Kept } from './outbox';
import { useOutbox } from './useOutbox';

/** Whether everything scanned has reached the server: stands in the head of every PDA page. */
export function Sync() {
  const { t, fmt } = useI18n();
  const { box, waiting, refused } = useOutbox();
  const n = waiting.length;
  const lost = box?.connection === 'lost';
  if (n === 0 && !lost && refused.length > 0) {
    return (
      <span className="rt-pda-sync rt-pda-unsynced" role="status">
        <ToneIcon tone="blocked" /> {t('ui.pda.refused', { n: fmt.integer(refused.length) })}
      </span>
    );
  }
  if (n === 0 && !lost) {
    return (
      <span className="rt-pda-sync" role="status">
        <ToneIcon tone="ok" /> {t('ui.pda.synced')}
      </span>
    );
  }
  const text = n === 0 ? 'ui.pda.offline' : lost ? 'ui.pda.kept' : 'ui.pda.sending';
  return (
    <span className="rt-pda-sync rt-pda-unsynced" role="status">
      <ToneIcon tone={lost ? 'soon' : 'progress'} /> {t(text, { n: fmt.integer(n) })}
    </span>
  );
}

/** What the server refused of what was scanned before: what it was, why, and the way out. It stays until it is dealt with. */
export function RefusedScans() {
  const { t } = useI18n();
  const { box, refused } = useOutbox();
  const [ask, dialog] = useAsk();
  const heads = refused.filter(({ problem }) => problem);

  async function drop({ what, group }: Kept) {
    const sure = await ask({
      title: t('ui.pda.dropTitle', { what }),
      body: t('ui.pda.dropBody'),
      ok: t('ui.pda.drop'),
    });
    if (sure !== null) box?.drop(group);
  }

  return (
    <>
      {heads.map((one) => (
        <section key={one.key} className="rt-pda-refused" role="alert">
          <strong>{one.what}</strong>
          <span>{one.problem?.title}</span>
          {one.problem?.detail && <small>{one.problem.detail}</small>}
          {one.problem?.errors?.map(({ pointer, detail, remedy }) => (
            <small key={pointer}>
              {detail} {remedy}
            </small>
          ))}
          {refused
            .filter((it) => it.group === one.group && it.key !== one.key)
            .map((it) => (
              <small key={it.key}>{t('ui.pda.behind', { what: it.what })}</small>
            ))}
          <footer>
            <Button onClick={() => box?.retry(one.group)}>{t('ui.pda.again')}</Button>
            <Button onClick={() => void drop(one)}>{t('ui.pda.drop')}</Button>
          </footer>
        </section>
      ))}
      {dialog}
    </>
  );
}
