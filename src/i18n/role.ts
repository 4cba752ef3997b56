import type { KeysUnder } from './messages/index.ts';
import type { Translate } from './translator.ts';

/**
 * Roles that the product itself gives, as they stand in the history. `program`:
 * what it does by itself.
 */
const ROLES: readonly KeysUnder<'role'>[] = [
  'administrator',
  'commune-officer',
  'commune-leader',
  'village-head',
  'verifier',
  'appraiser',
  'province-leader',
  'monitor',
  'reader',
  'program',
];

/**
 * A role of the history in words. People's own words for theirs, and words of earlier versions,
 * stay as they were written.
 */
export function formatRole(role: string, translate: Translate): string {
  const known = ROLES.find((one) => one === role);
  return known === undefined ? role : translate(`role.${known}`);
}
