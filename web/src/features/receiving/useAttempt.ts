import { useState } from 'react';
import { problemOf } from '@/api/problem';
import { rightScan, wrongScan } from '@/ui/pda/signal';

/** The first thing that is wrong, at its place where there is one. */
function said(thrown: unknown): string {
  if (thrown instanceof Error && !('problem' in thrown)) return thrown.message;
  const problem = problemOf(thrown);
  const [first] = problem.errors ?? [];
  return first ? [first.detail, first.remedy].filter(Boolean).join(' ') : problem.title;
}

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
      setWrong(said(thrown));
      wrongScan();
      return false;
    }
  }
  return { wrong, attempt };
}
