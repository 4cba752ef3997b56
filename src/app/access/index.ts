export type { Actor } from './actor.ts';
export type { Grant } from './grant.ts';
export type { Permission } from './permissions.ts';
export { PERMISSIONS } from './permissions.ts';
export type { Asked, AskedOf, Policy, Share } from './policy.ts';
export { POLICY, refusalFor } from './policy.ts';
export { reachOf } from './reach.ts';
export type { Role } from './roles.ts';
export { ROLES } from './roles.ts';
