import { expect, it } from 'vitest';
import { fieldPath, problemToForm } from './problemToForm';

it('reads JSON pointers', () => {
  expect(fieldPath('/lines/3/quantity')).toEqual(['lines', 3, 'quantity']);
  expect(fieldPath('/a~1b/c~0d')).toEqual(['a/b', 'c~d']);
  expect(fieldPath('')).toEqual([]);
});

it('puts detail and remedy at the field, the rest aside', () => {
  const { fields, rest } = problemToForm({
    type: 'x',
    title: 'x',
    status: 400,
    errors: [
      { pointer: '/company', detail: '必填', remedy: '请填写公司名。' },
      { pointer: '/company', detail: '太短' },
      { pointer: '', detail: '整体' },
    ],
  });
  expect(fields).toEqual([{ name: ['company'], errors: ['必填 请填写公司名。', '太短'] }]);
  expect(rest).toHaveLength(1);
});
