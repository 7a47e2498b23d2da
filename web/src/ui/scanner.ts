const gap = 35;
const rest = 150;
const bounce = 150;

const separator = '\u001d';
const gs1 = /^(\]|0[0-2])/;

/** Full-width digits and letters folded, control characters and blanks at the ends dropped; GS1 codes keep their separators. */
export function cleanCode(raw: string): string {
  const text = raw
    .normalize('NFKC')
    .replace(/(?!\u001d)[\p{Cc}\p{Cf}]/gu, '')
    .trim();
  return gs1.test(text) ? text : text.replaceAll(separator, '');
}

/**
 * Gathers what a keyboard-wedge scanner types. A code ends with Enter, or by itself when nothing
 * follows fast typing; slow typing is a person and ends only with Enter.
 */
export class ScanBuffer {
  private text = '';
  private startedAt = 0;
  private lastAt = 0;
  private last = { code: '', at: -Infinity };
  private readonly emit: (code: string) => void;

  constructor(emit: (code: string) => void) {
    this.emit = emit;
  }

  /** The field's whole text after an input event. */
  update(text: string, at: number): void {
    if (this.text === '') this.startedAt = at;
    this.text = text;
    this.lastAt = at;
  }

  /** True when the gathered text came faster than anyone types and has come to rest. */
  isComplete(at: number): boolean {
    if (this.text.length < 4 || at - this.lastAt < rest) return false;
    return this.lastAt - this.startedAt <= gap * this.text.length;
  }

  /** Ends the code; the same code again at once is a bounce and is dropped. */
  finish(at: number): boolean {
    const code = cleanCode(this.text);
    this.text = '';
    if (code === '') return false;
    const bounced = code === this.last.code && at - this.last.at < bounce;
    this.last = { code, at };
    if (!bounced) this.emit(code);
    return !bounced;
  }
}

export const settleTime = rest + 5;
