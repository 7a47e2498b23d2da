import { useState } from 'react';
import { problemOf } from '@/api/problem';
import { rightScan, wrongScan } from '@/ui/pda/signal';

/** Does what a scan asks for: a high tone when it was right, two low ones and the reason when it was not. */
export function useAttempt() {
  const [wrong, setWrong] = useState<string | null>(null);
  async function attempt(work: () => Promise<unknown>): Promise<boolean> {
    try {
      await work();
      setWrong(null);
      rightScan();
      return true;
    } catch (thrown) {
      setWrong(
        thrown instanceof Error && !('problem' in thrown)
          ? thrown.message
          : problemOf(thrown).title,
      );
      wrongScan();
      return false;
    }
  }
  return { wrong, attempt };
}
