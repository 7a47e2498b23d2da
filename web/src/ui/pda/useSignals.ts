import { useState } from 'react';
import { rightScan, wrongScan } from './signal';

const glow = 400;

/** What a PDA page says to the last scan: a glow and one tone when it was right, a sentence and two when it was wrong. */
export function useSignals() {
  const [wrong, setWrong] = useState<string | null>(null);
  const [right, setRight] = useState(false);
  return {
    wrong,
    right,
    good() {
      setWrong(null);
      setRight(true);
      setTimeout(() => setRight(false), glow);
      rightScan();
    },
    bad(why: string) {
      setWrong(why);
      wrongScan();
    },
    clear: () => setWrong(null),
  };
}
