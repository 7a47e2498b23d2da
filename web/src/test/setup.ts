import { cleanup, configure } from '@testing-library/react';
import { afterEach, vi } from 'vitest';

// Files of tests share a process, so that the libraries are loaded once; our own modules each file has afresh.
vi.resetModules();

// What does not come at all is worth waiting for; what comes late on a busy machine is no failure.
configure({ asyncUtilTimeout: 10_000 });

afterEach(() => {
  cleanup();
  localStorage.clear();
});

// jsdom has neither; antd asks for both.
vi.stubGlobal(
  'ResizeObserver',
  class {
    observe() {}
    unobserve() {}
    disconnect() {}
  },
);
vi.stubGlobal('matchMedia', (query: string) => ({
  matches: false,
  media: query,
  addEventListener() {},
  removeEventListener() {},
  addListener() {},
  removeListener() {},
}));
