/** The last digit that these others make (7.9). */
export function checkDigit(digits: string): string {
  const sum = [...digits]
    .reverse()
    .reduce((total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 3 : 1), 0);
  return String((10 - (sum % 10)) % 10);
}

/** Whether the last digit of a GTIN or SSCC is what the others make it. */
export const checks = (digits: string): boolean =>
  /^\d+$/.test(digits) && checkDigit(digits.slice(0, -1)) === digits.slice(-1);
