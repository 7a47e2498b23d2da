import type { PopoverProps } from 'antd';
import { lazy, Suspense } from 'react';

const Popover = lazy(() => import('./DropBody'));

/** What hangs from a button of the header; fetched behind the page, until then the button stands alone. */
export function Drop({ children, ...props }: PopoverProps & { children: React.ReactNode }) {
  return (
    <Suspense fallback={children}>
      <Popover {...props}>{children}</Popover>
    </Suspense>
  );
}
