import { useCallback, useId, useState } from 'react';

/** What an approver writes; where it is compulsory and missing, that stands at the field. */
export function useOpinion() {
  const id = useId();
  const [text, setText] = useState('');
  const [missing, setMissing] = useState(false);
  const write = useCallback((next: string) => {
    setText(next);
    setMissing(false);
  }, []);
  const ask = useCallback(() => {
    setMissing(true);
    document.getElementById(id)?.focus();
  }, [id]);
  return { id, text, missing, write, ask };
}

export type Opinion = ReturnType<typeof useOpinion>;
