import { act, renderHook } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { EditedNode } from './standards';
import { freeCode, moved, useEdits } from './useEdits';

const node = (code: string, core = false) => ({ code, core, position: 0 }) as EditedNode;

describe('edits of a standard', () => {
  it('are undone and done again', () => {
    const { result } = renderHook(() => useEdits([node('a')]));
    act(() => result.current.change((nodes) => [...nodes, node('b')]));
    act(() => result.current.undo());
    expect(result.current.nodes.map(({ code }) => code)).toEqual(['a']);
    act(() => result.current.redo());
    expect(result.current.nodes.map(({ code, position }) => `${position}${code}`)).toEqual([
      '1a',
      '2b',
    ]);
  });

  it('never change the order of core nodes', () => {
    const nodes = [node('a', true), node('b', true), node('own')];
    expect(moved(nodes, 'a', 1)).toBe(nodes);
    expect(moved(nodes, 'own', -1).map(({ code }) => code)).toEqual(['a', 'own', 'b']);
  });

  it('give a new node a code of its own', () => {
    expect(freeCode([node('step-1'), node('step-2')])).toBe('step-3');
  });
});
