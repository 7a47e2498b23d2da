import type { Command } from '@/ui/pda/outbox';
import type { RefusedScan } from './model';

/** A scan that the page refused by itself, to be counted with those the server refused. */
export function mistake(what: RefusedScan): Command {
  return {
    path: '/api/fulfilment/scans/refused',
    body: what,
    what: '',
    group: 'mistakes',
    quiet: true,
  };
}
