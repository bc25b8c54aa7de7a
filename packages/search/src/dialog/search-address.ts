import { wellFormed } from '../engine/well-formed.ts';

/** Letters of a query that an address holds: more are not looked at either. */
const MOST = 200;

/**
 * Where all results of a query are.
 * @param page the address of the page for them
 */
export function searchAddress(page: string, query: string): string {
  return `${page}?q=${encodeURIComponent(wellFormed(query.trim().slice(0, MOST)))}`;
}
