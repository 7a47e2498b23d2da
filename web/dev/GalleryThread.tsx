import { useMemo } from 'react';
import { Thread } from '@/ui/thread/Thread';
import { galleryThread } from './galleryModel';

export default function GalleryThread() {
  const model = useMemo(() => galleryThread(), []);
  return <Thread number="SO-20261122-000123" model={model} />;
}
