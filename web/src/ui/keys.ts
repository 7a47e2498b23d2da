/** Keys are named by `event.code`: `KeyJ`, `Shift+KeyX`, `Mod+KeyK`, `Slash`, `KeyG KeyW`. */
export interface KeyBinding {
  keys: string;
  /** What the key does, for the key map; a binding without it is not listed. */
  label?: string;
  /** Return false to let a lower layer have the key. */
  run: (event: KeyboardEvent) => boolean | void;
  /** Also while typing in a field (Esc, Mod+Enter). */
  whileTyping?: boolean;
}

type Layer = { bindings: readonly KeyBinding[] };

const layers: Layer[] = [];
const listeners = new Set<() => void>();
const chordTime = 1_000;
let pending: { code: string; at: number } | null = null;

export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable) return true;
  if (target instanceof HTMLInputElement)
    return !/^(checkbox|radio|button|submit)$/.test(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}

/** The name under which a pressed key is bound. */
export function keyName(event: KeyboardEvent): string {
  const mod = event.ctrlKey || event.metaKey ? 'Mod+' : '';
  const alt = event.altKey ? 'Alt+' : '';
  const shift = event.shiftKey ? 'Shift+' : '';
  return mod + alt + shift + event.code.replace('NumpadEnter', 'Enter');
}

function handle(event: KeyboardEvent): void {
  if (event.isComposing || event.defaultPrevented || event.keyCode === 229) return;
  const name = keyName(event);
  const chord = pending && Date.now() - pending.at < chordTime ? `${pending.code} ${name}` : null;
  pending = { code: name, at: Date.now() };
  const typing = isTyping(event.target);
  for (let index = layers.length - 1; index >= 0; index--) {
    for (const binding of layers[index]?.bindings ?? []) {
      if (binding.keys !== name && binding.keys !== chord) continue;
      if (typing && !binding.whileTyping) continue;
      if (binding.run(event) === false) continue;
      event.preventDefault();
      pending = null;
      return;
    }
  }
}

/** Adds a layer on top; the newest layer hears a key first. */
export function addLayer(layer: Layer): () => void {
  if (layers.length === 0) window.addEventListener('keydown', handle);
  layers.push(layer);
  for (const tell of listeners) tell();
  return () => {
    layers.splice(layers.indexOf(layer), 1);
    if (layers.length === 0) window.removeEventListener('keydown', handle);
    for (const tell of listeners) tell();
  };
}

/** What can be pressed here and now, topmost first. */
export function keyMap(): { keys: string; label: string }[] {
  const seen = new Set<string>();
  return layers.toReversed().flatMap((layer) =>
    layer.bindings.flatMap(({ keys, label }) => {
      if (!label || seen.has(keys)) return [];
      seen.add(keys);
      return [{ keys, label }];
    }),
  );
}

const names: Record<string, string> = {
  Slash: '/',
  BracketLeft: '[',
  Escape: 'Esc',
  Enter: '↵',
  Space: 'Space',
  Mod: 'Ctrl',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
};

/** `Mod+KeyK` → `Ctrl K`, `KeyG KeyW` → `G W`, `Shift+Slash` → `?`. */
export function keyLabel(keys: string): string {
  if (keys === 'Shift+Slash') return '?';
  return keys
    .split(/[ +]/)
    .map((key) => names[key] ?? key.replace(/^(Key|Digit)/, ''))
    .join(' ');
}
