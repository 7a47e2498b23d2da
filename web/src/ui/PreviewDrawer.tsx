import { Drawer } from 'antd';
import { usePhone } from './usePhone';

interface PreviewDrawerProps {
  open: boolean;
  title: React.ReactNode;
  onClose: () => void;
  /** Acts, in reach of the thumb. */
  footer?: React.ReactNode;
  children: React.ReactNode;
}

/** A look at a row without leaving the list; it has no veil, so that J and K go on. */
export function PreviewDrawer({ open, title, onClose, footer, children }: PreviewDrawerProps) {
  const phone = usePhone();
  return (
    <Drawer
      open={open}
      title={title}
      onClose={onClose}
      footer={footer}
      mask={phone}
      placement={phone ? 'bottom' : 'right'}
      size={phone ? '80%' : 480}
      keyboard={false}
      autoFocus={false}
      rootClassName="rt-preview"
    >
      {children}
    </Drawer>
  );
}
