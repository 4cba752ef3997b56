import type { KeysUnder } from './messages/index.ts';
import type { Translate } from './translator.ts';

/**
 * Roles that the product itself gives, as they stand in the history; a role with words that is not
 * entered here does not compile. `program`: what it does by itself.
 */
const ROLES: Readonly<Record<KeysUnder<'role'>, true>> = {
  administrator: true,
  'commune-officer': true,
  'commune-leader': true,
  'village-head': true,
  verifier: true,
  appraiser: true,
  'province-leader': true,
  monitor: true,
  reader: true,
  program: true,
};

/**
 * A role of the history in words. People's own words for theirs, and words of earlier versions,
 * stay as they were written.
 */
export function formatRole(role: string, translate: Translate): string {
  return isOurs(role) ? translate(`role.${role}`) : role;
}

function isOurs(role: string): role is keyof typeof ROLES {
  return Object.hasOwn(ROLES, role);
}
