import { render, screen } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { setLang } from '@/i18n';
import { loadMessages } from '@/i18n/catalogue';
import { GlanceLine } from './GlanceLine';
import type { Glance } from './model';

const glance: Glance = {
  station: 'step-2',
  title: { zh: '部门主管审批', en: "Department head's approval" },
  holder: { zh: '李四', en: 'Li Si' },
  waitsFor: { zh: '等李四审批', en: 'the decision of Li Si' },
  usedSeconds: 3900,
  limitSeconds: 1800,
  until: '2026-11-22T10:00:00Z',
  late: true,
  goods: null,
  goodsNext: null,
  followed: null,
};

beforeEach(async () => {
  setLang('zh');
  await loadMessages('monitoring');
});

it('says who has it, used of limit, what it waits for and that it is late', () => {
  render(<GlanceLine glance={glance} now="2026-11-22T11:00:00Z" />);

  const line = screen.getByText(/李四 部门主管审批/);
  expect(line.textContent).toContain('等李四审批');
  expect(line.textContent).toContain('已超时');
});
