import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ProblemError } from '@/api/problem';
import { setLang } from '@/i18n';
import { isStopped, Refusal } from './Refusal';

const budget = {
  type: '/problems/budget/severe-overrun',
  title: '超预算',
  status: 422,
  detail: '本季度预算剩余20000元,当前订单金额30000元,超预算10000元。请先调整预算。',
};

it('draws the red line for a rule and for a missing right, not for input errors', () => {
  expect(isStopped(budget)).toBe(true);
  expect(isStopped({ ...budget, status: 403 })).toBe(true);
  expect(isStopped({ ...budget, errors: [{ pointer: '/a', detail: 'x' }] })).toBe(false);
  expect(isStopped({ ...budget, status: 500 })).toBe(false);
});

it('says the whole sentence aloud', () => {
  setLang('zh');
  render(<Refusal error={new ProblemError(budget)} />);
  expect(screen.getByRole('alert').textContent).toContain('已拦截:超预算');
  expect(screen.getByRole('alert').textContent).toContain('超预算10000元');
});

it('says once that it was stopped, where the title says so itself', () => {
  setLang('zh');
  render(<Refusal error={new ProblemError({ ...budget, title: '已拦截:订单 7 退款超过实付' })} />);

  expect(screen.getByRole('alert').textContent).toMatch(/^已拦截:订单 7/);
});

it('names the field and the line of a slip', () => {
  setLang('zh');
  const slip = {
    type: '/problems/platform/invalid-input',
    title: '输入有误',
    status: 422,
    errors: [
      { pointer: '/lines/2/quantity', detail: '数量必须大于零' },
      { pointer: '/never-heard-of', detail: '格式不对' },
    ],
  };

  render(<Refusal error={new ProblemError(slip)} />);

  const [named, plain] = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
  expect(named).toContain('第3行 数量:数量必须大于零');
  expect(plain).toMatch(/^格式不对/);
});
