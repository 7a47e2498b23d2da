import { expect, it } from 'vitest';
import { asked, fitWidths } from './columns';

it('gives what is left over to the column that grows', () => {
  expect(fitWidths([{ width: 100 }, { width: 100, grow: true }], 400)).toEqual([100, 300]);
});
it('shares it by width when none does', () => {
  expect(fitWidths([{ width: 100 }, { width: 300 }], 800)).toEqual([200, 600]);
});
it('keeps the widths when there is not enough room', () => {
  expect(fitWidths([{ width: 100 }, { width: 300 }], 300)).toEqual([100, 300]);
});
it('lets the growing column give way before the table scrolls', () => {
  expect(fitWidths([{ width: 300 }, { width: 180, grow: true }], 460)).toEqual([300, 160]);
  expect(fitWidths([{ width: 300 }, { width: 180, grow: true }], 300)).toEqual([300, 120]);
});
it('leaves a growing column what it needs to be read', () => {
  const column = {
    key: 'why',
    title: '为什么',
    width: 260,
    grow: true,
    least: 240,
    render: () => '',
  };
  expect(asked([column])).toEqual([{ width: 260, grow: true, least: 240 }]);
});
