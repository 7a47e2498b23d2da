import { useState } from 'react';
import { problemOf } from '@/api/problem';
import { rightScan, wrongScan } from '@/ui/pda/signal';

/** Does the work of a scan: a tone for right, another and a sentence for wrong; the sentence stays until the next right one. */
export function useAttempt() {
  const [wrong, setWrong] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  async function attempt(work: () => Promise<void>) {
    setBusy(true);
    try {
      await work();
      setWrong(null);
      rightScan();
    } catch (thrown) {
      setWrong(said(thrown));
      wrongScan();
    } finally {
      setBusy(false);
    }
  }
  return { wrong, busy, attempt };
}

function said(thrown: unknown): string {
  if (thrown instanceof Error && !('problem' in thrown)) return thrown.message;
  const { title, detail } = problemOf(thrown);
  return detail && detail !== title ? `${title} ${detail}` : title;
}
