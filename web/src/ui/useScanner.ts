import { useCallback, useEffect, useRef } from 'react';
import { ScanBuffer, settleTime } from './scanner';

export interface ScannerInput {
  ref: React.RefObject<HTMLInputElement | null>;
  type: 'text';
  inputMode: 'none' | 'text';
  autoComplete: 'off';
  onInput: (event: React.FormEvent<HTMLInputElement>) => void;
  onKeyDown: (event: React.KeyboardEvent<HTMLInputElement>) => void;
  onBlur: () => void;
}

/**
 * Props for the one scan box of a page. The box keeps the focus, stays visible and writable, and
 * calls `onScan` once per code, however the device or an input method slices the keystrokes.
 */
export function useScanner(onScan: (code: string) => void, keepFocus = true): ScannerInput {
  const ref = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef(onScan);
  const keeps = useRef(keepFocus);
  const buffer = useRef<ScanBuffer | null>(null);

  useEffect(() => {
    latest.current = onScan;
    keeps.current = keepFocus;
  });
  useEffect(() => {
    if (keepFocus) ref.current?.focus({ preventScroll: true });
    return () => clearTimeout(timer.current);
  }, [keepFocus]);

  const finish = useCallback(() => {
    clearTimeout(timer.current);
    buffer.current?.finish(Date.now());
    if (ref.current) ref.current.value = '';
  }, []);

  return {
    ref,
    type: 'text',
    inputMode: keepFocus ? 'none' : 'text',
    autoComplete: 'off',
    onInput(event) {
      buffer.current ??= new ScanBuffer((code) => latest.current(code));
      buffer.current.update(event.currentTarget.value, Date.now());
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        if (buffer.current?.isComplete(Date.now())) finish();
      }, settleTime);
    },
    onKeyDown(event) {
      if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
        event.preventDefault();
        finish();
      }
    },
    onBlur() {
      // Whether it keeps it is asked after the field that took it has said that it is typed in.
      setTimeout(() => keeps.current && ref.current?.focus({ preventScroll: true }), 0);
    },
  };
}
