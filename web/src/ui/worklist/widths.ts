/** Widths that hold both languages; a column without one of these measures its longest word. */
export const widths = {
  number: 180,
  money: 130,
  quantity: 100,
  status: 144,
  clock: 140,
  person: 96,
  dateTime: 140,
  date: 110,
} as const;
