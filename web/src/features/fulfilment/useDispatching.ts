import { useState } from 'react';
import { useI18n } from '@/i18n';
import { ssccOf } from '@/ui/pda/gs1';
import { sameCode } from '@/ui/pda/codes';
import { useOutbox } from '@/ui/pda/useOutbox';
import { useSignals } from '@/ui/pda/useSignals';
import { groupOf, leftOf, standingOf, type Tried } from './dispatching';
import { dispatchPath, useToDispatch } from './fulfilment';
import { dispatchUnitPath } from './units';

const kept = 20;

/** Lets parcels leave by their waybills, and whole handling units by their labels. What waits is loaded, so that a wrong scan is told without a connection. */
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

  const waybillOf = (code: string) =>
    loaded.find(({ waybill }) => waybill && sameCode(waybill, code));

  function twice(code: string): string | null {
    return said.some(
      (one) => sameCode(one.code, code) && ['sending', 'gone'].includes(one.standing),
    )
      ? t('fulfilment.dispatch.twice', { code })
      : null;
  }

  /** Why a code may not leave, as far as the list at hand knows. */
  function wrong(code: string): string | null {
    const again = twice(code);
    if (again) return again;
    const found = waybillOf(code);
    if (!found) return all ? t('fulfilment.dispatch.strange', { code }) : null;
    return found.stopped ? t('fulfilment.pack.stopped', { code }) : null;
  }

  function scan(code: string) {
    const sscc = waybillOf(code) ? undefined : ssccOf(code);
    let why = sscc ? twice(code) : wrong(code);
    if (why === null) {
      try {
        box?.put(
          sscc
            ? {
                path: dispatchUnitPath,
                body: { sscc },
                group: groupOf(code),
                what: t('fulfilment.units.dispatched', { sscc }),
              }
            : {
                path: dispatchPath,
                body: { waybills: [code] },
                group: groupOf(code),
                what: `${t('fulfilment.waybill')} ${code}`,
              },
        );
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
    ...leftOf(box?.done ?? []),
    scan,
  };
}
