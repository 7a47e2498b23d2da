/** Bar and space widths of the 107 symbols of Code 128 (ISO/IEC 15417), in modules. */
const symbols = (
  '212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232 122132 ' +
  '122231 113222 123122 123221 223211 221132 221231 213212 223112 312131 311222 321122 321221 312212 ' +
  '322112 322211 212123 212321 232121 111323 131123 131321 112313 132113 132311 211313 231113 231311 ' +
  '112133 112331 132131 113123 113321 133121 313121 211331 231131 213113 213311 213131 311123 311321 ' +
  '331121 312113 312311 332111 314111 221411 431111 111224 111422 121124 121421 141122 141221 112214 ' +
  '112412 122114 122411 142112 142211 241211 221114 413111 241112 134111 111242 121142 121241 114212 ' +
  '124112 124211 411212 421112 421211 212141 214121 412121 111143 111341 131141 114113 114311 411113 ' +
  '411311 113141 114131 311141 411131 211412 211214 211232 2331112'
).split(' ');

const fnc1 = 102;
const toC = 99;
const startB = 104;
const startC = 105;
const stop = 106;
const toB = 100;

/** GS1-128 as people write it: identifiers, whose values have a fixed length, in brackets. */
const gs1 = /^(\(\d{2,4}\)[^()]+)+$/;

/**
 * Symbol values of a text in printable ASCII: set B, and set C for runs of digits, where a pair takes
 * one symbol. What is written as GS1 has it begins with the mark that says so.
 */
export function code128Values(text: string): number[] {
  if (!/^[ -~]+$/.test(text)) throw new Error('Code 128 takes printable ASCII');
  if (!gs1.test(text)) return checked(symbolsOf(text));
  const [start, ...said] = symbolsOf(text.replace(/[()]/g, ''));
  return checked([start ?? startC, fnc1, ...said]);
}

function checked(values: number[]): number[] {
  const sum = values.reduce((total, value, index) => total + value * Math.max(index, 1), 0);
  return [...values, sum % 103, stop];
}

function symbolsOf(text: string): number[] {
  const values: number[] = [];
  let inC = false;
  for (let i = 0; i < text.length;) {
    const digits = /^\d+/.exec(text.slice(i))?.[0].length ?? 0;
    const pairs = digits - (digits % 2);
    const worthC = inC ? pairs >= 2 : pairs >= (i === 0 || i + pairs === text.length ? 4 : 6);
    if (worthC && (inC || digits % 2 === 0 || values.length > 0)) {
      // An odd digit goes first in set B, so that the rest are pairs.
      if (!inC && digits % 2 === 1) {
        values.push(text.charCodeAt(i) - 32);
        i += 1;
      }
      if (!inC) values.push(values.length === 0 ? startC : toC);
      inC = true;
      for (let n = 0; n < pairs; n += 2, i += 2) values.push(Number(text.slice(i, i + 2)));
    } else {
      if (inC || values.length === 0) values.push(inC ? toB : startB);
      inC = false;
      values.push(text.charCodeAt(i) - 32);
      i += 1;
    }
  }
  return values;
}

/** Widths of bars and spaces in turn, beginning with a bar. */
export function code128Widths(text: string): number[] {
  return code128Values(text).flatMap((value) => [...(symbols[value] ?? '')].map(Number));
}
