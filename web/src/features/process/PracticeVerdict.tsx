import { Button } from 'antd';
import { useI18n } from '@/i18n';
import { Facts } from '@/ui/document/Facts';
import { ToneIcon } from '@/ui/tone';
import type { Done } from './practice';

/** The fields that were filled in otherwise than the papers say. */
export const wrongFields = ({ given, wantedFields }: Done) =>
  Object.entries(wantedFields).filter(
    ([code, wanted]) => given.fields[code]?.trim().toLowerCase() !== wanted.toLowerCase(),
  );

/** What was right and why, with the standard's own words. Enter goes on. */
export function PracticeVerdict({ done, onNext }: { done: Done; onNext: () => void }) {
  const { t, pick } = useI18n();
  return (
    <>
      {done.right ? (
        <p className="practice-right practice-verdict" role="status">
          <ToneIcon tone="ok" size={18} /> {t('process.practice.right')}
        </p>
      ) : (
        <div className="rt-pda-wrong" role="alert">
          {t('process.practice.wrong')}
        </div>
      )}
      {done.trap && (
        <p className="rt-pda-line">{t('process.practice.trap', { what: pick(done.trap) })}</p>
      )}
      <Facts
        facts={[
          { label: t('process.practice.task'), value: `${pick(done.node)} · ${pick(done.ask)}` },
          ...(done.right
            ? []
            : [
                { label: t('process.practice.given'), value: givenText(done) },
                { label: t('process.practice.wanted'), value: wantedText(done, pick, t) },
              ]),
        ]}
      />
      <p className="practice-why">{pick(done.why)}</p>
      <p className="practice-guide">
        <span className="rt-muted">{t('process.practice.guidance')}</span>
        {pick(done.instruction)}
      </p>
      <footer className="rt-pda-acts">
        <Button type="primary" size="large" autoFocus onClick={onNext}>
          {t('process.practice.next')}
          <kbd>↵</kbd>
        </Button>
      </footer>
    </>
  );
}

type I18n = ReturnType<typeof useI18n>;

function givenText(done: Done): string {
  const wrong = wrongFields(done).map(([code]) => done.given.fields[code] ?? '—');
  return done.given.value === 'fill' ? wrong.join(' · ') || '—' : done.given.value;
}

function wantedText(done: Done, pick: I18n['pick'], t: I18n['t']): string {
  if (done.wanted !== 'fill') return pick(done.wantedText);
  const wrong = wrongFields(done).map(([, wanted]) => wanted);
  return wrong.join(' · ') || t('process.practice.filled');
}
