import { useQueryClient } from '@tanstack/react-query';
import type { FormInstance } from 'antd';
import { useState } from 'react';
import { problemOf } from '@/api/problem';
import { showInForm } from '@/ui/problemToForm';
import { useIdempotencyKey } from '@/ui/useIdempotencyKey';

/** One command: busy while it runs, its refusal at the field or beside the button, then everything asked again. */
export function useCommand(form?: FormInstance) {
  const { key, renew } = useIdempotencyKey();
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);

  async function run<T>(command: (idempotencyKey: string) => Promise<T>): Promise<T | undefined> {
    setBusy(true);
    setError(null);
    try {
      const answer = await command(key);
      renew();
      await queries.invalidateQueries({ queryKey: ['notification'] });
      return answer;
    } catch (thrown) {
      if (!form || !showInForm(form, problemOf(thrown))) setError(thrown);
      return undefined;
    } finally {
      setBusy(false);
    }
  }

  return { busy, error, run };
}
