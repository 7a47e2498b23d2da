import type { FormInstance } from 'antd';
import { useRef, useState } from 'react';
import { problemOf } from '@/api/problem';
import { clearErrors, showInForm } from './problemToForm';
import { useIdempotencyKey } from './useIdempotencyKey';

/**
 * Sends what a dialog asks for: busy while it runs and never twice at once, with one key however often it is tried.
 * What is refused of a field stands at the field of the form; anything else is the error.
 */
export function useSending(form?: FormInstance) {
  const { key } = useIdempotencyKey();
  const running = useRef(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);

  async function send(work: (idempotencyKey: string) => Promise<unknown>) {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    setError(null);
    if (form) clearErrors(form);
    try {
      await work(key);
    } catch (thrown) {
      if (!form || !showInForm(form, problemOf(thrown))) setError(thrown);
    } finally {
      running.current = false;
      setBusy(false);
    }
  }

  return { busy, error, send };
}
