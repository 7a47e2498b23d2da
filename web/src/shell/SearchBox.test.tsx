import { fireEvent, screen } from '@testing-library/react';
import { useRef } from 'react';
import { expect, it, vi } from 'vitest';
import { renderPage, serve } from '@/test/page';
import { SearchBox } from './SearchBox';

function Box() {
  const input = useRef<HTMLInputElement>(null);
  return <SearchBox inputRef={input} sections={[]} />;
}

it('opens again for who comes back at once and types', () => {
  vi.useFakeTimers();
  serve({});
  renderPage(<Box />);
  const input = screen.getByRole('combobox');
  fireEvent.focus(input);
  fireEvent.blur(input);
  fireEvent.focus(input);
  vi.advanceTimersByTime(200);

  fireEvent.change(input, { target: { value: 'SO-1' } });

  expect(screen.getByRole('listbox')).toBeTruthy();
  vi.useRealTimers();
});
