/** A file of its own, so that it can be fetched alone. */
export { Popover as default } from 'antd';
