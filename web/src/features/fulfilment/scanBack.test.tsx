import {
  BarcodeFormat,
  BinaryBitmap,
  DecodeHintType,
  HybridBinarizer,
  MultiFormatReader,
  RGBLuminanceSource,
} from '@zxing/library';
import { render } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Barcode } from './Barcode';
import { QrCode } from './QrCode';

const quiet = 20;

/** The dark rectangles of what was drawn, as dots of a printer. */
function dots(svg: SVGElement, perUnit: number) {
  const [, , width = 0, height = 0] = (svg.getAttribute('viewBox') ?? '').split(' ').map(Number);
  const [w, h] = [width * perUnit + 2 * quiet, height * perUnit + 2 * quiet];
  const grey = new Uint8ClampedArray(w * h).fill(255);
  const dark = (x: number, y: number, dx: number, dy: number) => {
    for (let row = y * perUnit; row < (y + dy) * perUnit; row += 1)
      grey.fill(
        0,
        (row + quiet) * w + x * perUnit + quiet,
        (row + quiet) * w + (x + dx) * perUnit + quiet,
      );
  };
  for (const one of svg.querySelectorAll('rect')) {
    const side = (name: string) => Number(one.getAttribute(name));
    dark(side('x'), side('y'), side('width'), side('height'));
  }
  const path = svg.querySelector('path')?.getAttribute('d') ?? '';
  for (const [, x, y] of path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)) dark(Number(x), Number(y), 1, 1);
  return { grey, w, h };
}

function scanned(element: React.ReactElement, format: BarcodeFormat): string {
  const { container } = render(element);
  const svg = container.querySelector('svg');
  if (!svg) throw new Error('nothing drawn');
  const { grey, w, h } = dots(svg, 3);
  const bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(grey, w, h)));
  const hints = new Map([[DecodeHintType.POSSIBLE_FORMATS, [format]]]);
  return new MultiFormatReader().decode(bitmap, hints).getText();
}

describe('a scanner reads back what a label shows', () => {
  it.each(['SF1234567890123', 'W-000042001', '4006381333931', 'A-01-02', 'PK-000000042'])(
    '%s from its bars',
    (text) => {
      expect(scanned(<Barcode text={text} />, BarcodeFormat.CODE_128)).toBe(text);
    },
  );

  it.each(['PK-000000042', '红线 / 王小明', 'https://example.com/track/abc?x=1'])(
    '%s from its QR code',
    (text) => {
      expect(scanned(<QrCode text={text} />, BarcodeFormat.QR_CODE)).toBe(text);
    },
  );
});
