import type { components } from './schema';

/** A type of the server, as the server's own description gives it. */
export type Schema<Name extends keyof components['schemas']> = components['schemas'][Name];

/** A type that is sent with gaps, as it comes back: everything filled in. */
export type Filled<Sent> = { [Member in keyof Sent]-?: NonNullable<Sent[Member]> };

/** The same all the way down; what may be null stays so, but nothing is left out. */
export type Answered<Sent> = Sent extends (infer Item)[]
  ? Answered<Item>[]
  : Sent extends object
    ? { [Member in keyof Sent]-?: Answered<Sent[Member]> }
    : Sent;
