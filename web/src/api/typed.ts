import createClient, { type Client } from 'openapi-fetch';
import { redthreadFetch } from './fetch';

/** A client whose paths and bodies are checked against the generated `schema.d.ts`. */
export function typedClient<Paths extends object>(): Client<Paths> {
  return createClient<Paths>({ baseUrl: location.origin, fetch: redthreadFetch });
}
