import { fireEvent, render } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { keyLabel, keyMap } from './keys';
import { useKeys } from './useKeys';

function Bound({
  keys,
  run,
  typing,
}: {
  keys: string;
  run: () => boolean | void;
  typing?: boolean;
}) {
  useKeys([{ keys, run, label: keys, whileTyping: typing }]);
  return <input aria-label={keys} />;
}

it('hears a key by its place on the keyboard, not its letter', () => {
  const run = vi.fn();
  render(<Bound keys="KeyJ" run={run} />);
  fireEvent.keyDown(document.body, { code: 'KeyJ', key: 'о' });
  expect(run).toHaveBeenCalledOnce();
});

it('is silent while typing or composing', () => {
  const run = vi.fn();
  const { getByLabelText } = render(<Bound keys="KeyJ" run={run} />);
  fireEvent.keyDown(getByLabelText('KeyJ'), { code: 'KeyJ' });
  fireEvent.keyDown(document.body, { code: 'KeyJ', isComposing: true });
  expect(run).not.toHaveBeenCalled();
});

it('lets the topmost layer answer, and pass', () => {
  const below = vi.fn();
  const above = vi.fn().mockReturnValueOnce(false);
  render(
    <>
      <Bound keys="Escape" run={below} typing />
      <Bound keys="Escape" run={above} typing />
    </>,
  );
  fireEvent.keyDown(document.body, { code: 'Escape' });
  fireEvent.keyDown(document.body, { code: 'Escape' });
  expect(above).toHaveBeenCalledTimes(2);
  expect(below).toHaveBeenCalledTimes(1);
});

it('knows chords and lists itself', () => {
  const run = vi.fn();
  render(<Bound keys="KeyG KeyW" run={run} />);
  fireEvent.keyDown(document.body, { code: 'KeyG' });
  fireEvent.keyDown(document.body, { code: 'KeyW' });
  expect(run).toHaveBeenCalledOnce();
  expect(keyMap()).toEqual([{ keys: 'KeyG KeyW', label: 'KeyG KeyW' }]);
  expect(keyLabel('Mod+KeyK')).toBe('Ctrl K');
});
