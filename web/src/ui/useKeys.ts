import { useEffect, useRef } from 'react';
import { addLayer, type KeyBinding } from './keys';

/** Binds keys while the component is mounted and `enabled`; later mounts lie on top. */
export function useKeys(bindings: readonly KeyBinding[], enabled = true): void {
  const layer = useRef<{ bindings: readonly KeyBinding[] }>({ bindings: [] });
  useEffect(() => {
    layer.current.bindings = bindings;
  });
  useEffect(() => (enabled ? addLayer(layer.current) : undefined), [enabled]);
}
