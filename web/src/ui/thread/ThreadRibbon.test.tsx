import { render } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { ThreadRibbon, type RibbonStep } from './ThreadRibbon';

afterEach(() => {
  vi.restoreAllMocks();
});

const step = (id: string, state: RibbonStep['state']): RibbonStep => ({ id, title: id, state });

it('shows where the document stands when its thread is longer than the page', () => {
  vi.spyOn(HTMLElement.prototype, 'offsetLeft', 'get').mockImplementation(function (
    this: HTMLElement,
  ) {
    return this.tagName === 'LI' ? [...this.parentElement!.children].indexOf(this) * 100 : 0;
  });

  const { container } = render(
    <ThreadRibbon
      steps={[step('a', 'done'), step('b', 'done'), step('c', 'now'), step('d', 'expected')]}
    />,
  );

  expect(container.querySelector('ol')?.scrollLeft).toBe(200);
});
