import { describe, expect, it } from 'vitest';
import { groupsOf, questionsOf } from './surveyText';

describe('a questionnaire as it is typed', () => {
  it('takes a question a line, in one language or two', () => {
    expect(questionsOf('快吗 | Is it fast\n\n好用吗')).toEqual([
      { zh: '快吗', en: 'Is it fast' },
      { zh: '好用吗', en: '好用吗' },
    ]);
  });

  it('takes customers by group and number', () => {
    expect(groupsOf('Flagship 2\nOutlet')).toEqual(['Flagship', 'Flagship', 'Outlet']);
  });
});
