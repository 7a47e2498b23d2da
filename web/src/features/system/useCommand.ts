import type { FormInstance } from 'antd';
import { useState } from 'react';
import { problemOf } from '@/api/problem';
import { showInForm } from '@/ui/problemToForm';
import { useIdempotencyKey } from '@/ui/useIdempotencyKey';
import { useRefresh } from './queries';

/** One command of a form: busy while it runs, its refusal at the field or above the form, then all asked again. */
export function useCommand(form?: FormInstance) {
  const { key, renew } = useIdempotencyKey();
  const refresh = useRefresh();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);

  async function run(command: (idempotencyKey: string) => Promise<unknown>): Promise<boolean> {
    setBusy(true);
    setError(null);
    try {
      await command(key);
      renew();
      await refresh();
      return true;
    } catch (thrown) {
      if (!form || !showInForm(form, problemOf(thrown))) setError(thrown);
      return false;
    } finally {
      setBusy(false);
    }
  }

  return { busy, error, run, forget: () => setError(null) };
}
