import type { FormInstance } from 'antd';
import { ProblemError, type FieldProblem, type Problem } from '@/api/problem';

export type FieldPath = (string | number)[];

export interface FormErrors {
  fields: { name: FieldPath; errors: string[] }[];
  /** Problems that point at no field of this form. */
  rest: FieldProblem[];
}

/** `/lines/3/quantity` → `['lines', 3, 'quantity']`. */
export function fieldPath(pointer: string): FieldPath {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}

/** Sorts the problems of an answer to the fields they concern. */
export function problemToForm(problem: Problem): FormErrors {
  const byField = new Map<string, { name: FieldPath; errors: string[] }>();
  const rest: FieldProblem[] = [];
  for (const error of problem.errors ?? []) {
    const name = fieldPath(error.pointer);
    if (name.length === 0) {
      rest.push(error);
      continue;
    }
    const entry = byField.get(error.pointer) ?? { name, errors: [] };
    entry.errors.push(error.remedy ? `${error.detail} ${error.remedy}` : error.detail);
    byField.set(error.pointer, entry);
  }
  return { fields: [...byField.values()], rest };
}

/** Shows them at the fields and focuses the first; true when nothing is left for a banner. */
export function showInForm(form: FormInstance, problem: Problem): boolean {
  const { fields, rest } = problemToForm(problem);
  const known = fields.filter((field) => form.getFieldInstance(field.name) !== undefined);
  form.setFields(known);
  const first = known[0];
  if (first) form.scrollToField(first.name, { focus: true });
  return known.length === fields.length && rest.length === 0 && known.length > 0;
}

/** What the page itself finds wrong with a field. */
export const refusedAt = (field: string, detail: string) =>
  new ProblemError({
    type: 'about:blank',
    title: detail,
    status: 422,
    errors: [{ pointer: `/${field}`, detail }],
  });

/** Takes away what the server said before, so that the form may be sent again. */
export function clearErrors(form: Pick<FormInstance, 'getFieldsError' | 'setFields'>): void {
  form.setFields(form.getFieldsError().map(({ name }) => ({ name, errors: [] })));
}
