import { useState } from 'react';
import { useI18n } from '@/i18n';
import { sameCode } from '@/ui/pda/codes';
import { useOutbox } from '@/ui/pda/useOutbox';
import { useSignals } from '@/ui/pda/useSignals';
import { groupOf, standingOf, type Tried } from './dispatching';
import { dispatchPath, useToDispatch } from './fulfilment';

const kept = 20;

/** Lets parcels leave by their waybills. What waits is loaded, so that a wrong scan is told without a connection. */
export function useDispatching() {
  const { t } = useI18n();
  const { box, waiting: sent, refused } = useOutbox();
  const signals = useSignals();
  const waiting = useToDispatch();
  const [tried, setTried] = useState<Tried[]>([]);
  const answers = { kept: [...sent, ...refused], done: box?.done ?? [] };
  const said = tried.map((one) => ({ ...one, standing: standingOf(one, answers) }));
  const loaded = waiting.data?.items ?? [];
  const all = waiting.data !== undefined && waiting.data.next === null;

  /** Why a code may not leave, as far as the list at hand knows. */
  function wrong(code: string): string | null {
    if (
      said.some((one) => sameCode(one.code, code) && ['sending', 'gone'].includes(one.standing))
    ) {
      return t('fulfilment.dispatch.twice', { code });
    }
    const found = loaded.find(({ waybill }) => waybill && sameCode(waybill, code));
    if (!found) return all ? t('fulfilment.dispatch.strange', { code }) : null;
    return found.stopped ? t('fulfilment.pack.stopped', { code }) : null;
  }

  function scan(code: string) {
    let why = wrong(code);
    if (why === null) {
      try {
        box?.put({
          path: dispatchPath,
          body: { waybills: [code] },
          group: groupOf(code),
          what: `${t('fulfilment.waybill')} ${code}`,
        });
        signals.good();
      } catch {
        why = t('ui.pda.full');
      }
    }
    if (why !== null) {
      signals.bad(why);
      void waiting.refetch();
    }
    setTried((before) => [{ at: new Date().toISOString(), code, why }, ...before].slice(0, kept));
  }

  return {
    tried: said,
    wrong: signals.wrong,
    right: signals.right,
    left: said.filter(({ standing }) => standing === 'gone').length,
    scan,
  };
}
