export interface PastedLine {
  sku: string;
  quantity: string;
  unitPrice: string;
}

const number = /^\d+(\.\d+)?$/;

/** Rows copied from a spreadsheet: goods, quantity, price; a row of headings and what is no line is left out. */
export function pasted(text: string): PastedLine[] {
  return text
    .split(/\r?\n/)
    .map((row) => row.split('\t').map((cell) => cell.trim()))
    .filter(([sku, quantity]) => Boolean(sku) && number.test(plain(quantity ?? '')))
    .map(([sku = '', quantity = '', price = '']) => ({
      sku,
      quantity: plain(quantity),
      unitPrice: number.test(plain(price)) ? plain(price) : '',
    }));
}

const plain = (cell: string) => cell.replaceAll(/[,¥\s]/g, '');
