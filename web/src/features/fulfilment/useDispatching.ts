import { useState } from 'react';
import { useI18n } from '@/i18n';
import { sameCode } from '@/ui/pda/codes';
import { useOutbox } from '@/ui/pda/useOutbox';
import { useSignals } from '@/ui/pda/useSignals';
import { dispatchPath, useToDispatch } from './fulfilment';

export interface Tried {
  at: string;
  code: string;
  /** Why it did not leave; null when it did, or will once there is a connection. */
  why: string | null;
}

const kept = 20;

/** Lets parcels leave by their waybills. What waits is loaded, so that a wrong scan is told without a connection. */
export function useDispatching() {
  const { t } = useI18n();
  const { box, refused } = useOutbox();
  const signals = useSignals();
  const waiting = useToDispatch();
  const [tried, setTried] = useState<Tried[]>([]);
  const loaded = waiting.data?.items ?? [];
  const all = waiting.data !== undefined && waiting.data.next === null;

  /** Why a code may not leave, as far as the list at hand knows. */
  function wrong(code: string): string | null {
    const gone = tried.some((one) => one.why === null && sameCode(one.code, code));
    if (gone && !refused.some(({ group }) => group === groupOf(code))) {
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
    tried,
    wrong: signals.wrong,
    right: signals.right,
    left: tried.filter(({ why }) => why === null).length,
    scan,
  };
}

const groupOf = (code: string) => `${dispatchPath}#${code.toUpperCase()}`;
