import { describe, expect, it } from 'vitest';
import { createFmt } from './fmt';

const zh = createFmt('zh', 'Asia/Shanghai');
const en = createFmt('en', 'Asia/Shanghai');

describe('fmt', () => {
  it('writes money with the sign of the home currency, and codes for the rest', () => {
    expect(zh.money({ amount: '1299.00', currency: 'CNY' })).toBe('¥1,299.00');
    expect(zh.money({ amount: '1299', currency: 'USD' })).toBe('USD 1,299.00');
    expect(en.money({ amount: '1299.00', currency: 'CNY' })).toBe('CNY 1,299.00');
    expect(zh.money({ amount: '-1299.00', currency: 'CNY' })).toBe('−¥1,299.00');
    expect(zh.money(null)).toBe('—');
  });

  it('never passes an amount through floating point', () => {
    expect(zh.amount('9007199254740993.10')).toBe('9,007,199,254,740,993.10');
    expect(zh.amount('9747747.934')).toBe('9,747,747.934');
    expect(zh.amount('-0.00')).toBe('0.00');
  });

  it('writes quantities with their unit', () => {
    expect(zh.quantity({ amount: '1200', uom: 'pcs' })).toBe('1,200 件');
    expect(en.quantity({ amount: '2', uom: 'pcs' })).toBe('2 pcs');
  });

  it('shortens big numbers by the reader’s own steps', () => {
    expect(zh.big(1286000)).toBe('128.6万');
    expect(zh.big(120000000)).toBe('1.2亿');
    expect(en.big(1290000)).toBe('1.29M');
    expect(zh.big(9999)).toBe('9,999');
  });

  it('writes ratios', () => {
    expect(zh.percent(0.982)).toBe('98.2%');
    expect(zh.points(0.22)).toBe('+22个百分点');
    expect(en.points(-0.22)).toBe('−22 pp');
  });

  it('writes dates, and leaves out the present year', () => {
    const now = new Date('2026-12-01T00:00:00Z');
    expect(zh.dateTime('2026-11-22T06:05:00Z', now)).toBe('11-22 14:05');
    expect(zh.dateTime('2025-11-22T06:05:00Z', now)).toBe('2025-11-22 14:05');
    expect(en.dateTime('2025-11-22T06:05:00Z', now)).toBe('22 Nov 2025, 14:05');
    expect(en.date('2026-11-02')).toBe('2 Nov 2026');
    expect(zh.dateTime(null)).toBe('—');
  });

  it('writes durations and clocks', () => {
    expect(zh.duration(35)).toBe('35秒');
    expect(zh.duration(3900)).toBe('1小时05分');
    expect(en.duration(3900)).toBe('1 h 05 min');
    expect(zh.duration(51 * 3600)).toBe('2天3小时');
    expect(en.duration(51 * 3600)).toBe('2 d 3 h');
    expect(zh.left(1500)).toBe('剩25分');
    expect(zh.left(-2100)).toBe('超时35分');
    expect(en.left(-2100)).toBe('35 min late');
    expect(zh.workingHours(2)).toBe('2工时');
  });
});
