import { useState } from 'react';
import { useI18n } from '@/i18n';
import { useCodes } from '@/ui/pda/codes';
import { useOutbox } from '@/ui/pda/useOutbox';
import { useSignals } from '@/ui/pda/useSignals';
import { useWall, wallPath } from './fulfilment';
import type { WallLine } from './model';
import { missingOf, slotFor, slotsOf, withScans } from './wall';

/** Sorts goods into the slots of a wave's wall, one scan each. */
export function useSorting(wave: string, number: string) {
  const { t } = useI18n();
  const { box } = useOutbox();
  const signals = useSignals();
  const wall = useWall(wave);
  const [lit, setLit] = useState<WallLine>();
  const codes = useCodes(wall.data?.map(({ sku }) => sku));
  const lines = withScans(
    wall.data ?? [],
    codes ?? new Map(),
    (seq) => box?.underway(wallPath(wave, seq), wall.dataUpdatedAt) ?? [],
  );
  const slots = slotsOf(lines);

  function scan(code: string) {
    if (!codes) return signals.bad(t('ui.pda.codesMissing'));
    const line = slotFor(lines, codes, code);
    if (!line) {
      setLit(undefined);
      return signals.bad(t('fulfilment.sort.noSlot', { code }));
    }
    const path = wallPath(wave, line.seq);
    try {
      box?.put({
        path,
        body: { code },
        group: path,
        what: `${number} · ${t('fulfilment.slot')} ${String(line.slot)} · ${line.sku}`,
      });
    } catch {
      return signals.bad(t('ui.pda.full'));
    }
    setLit(line);
    signals.good();
  }

  return {
    error: wall.data ? null : wall.error,
    loaded: wall.data !== undefined,
    lines,
    slots,
    lit,
    missing: lines.filter((line) => missingOf(line) > 0),
    wrong: signals.wrong,
    right: signals.right,
    scan,
  };
}
