import { SkuEditor } from './SkuEditor';

/** An item that is not there yet. */
export default function NewSkuPage() {
  return <SkuEditor />;
}
