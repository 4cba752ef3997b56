import type { RefusalCode } from '../../kernel/index.ts';
import type { Role } from './roles.ts';
import { ROLES } from './roles.ts';

/** Who may do something, and what the others are told. */
export interface Rule {
  /** `anyone`: also without any grant. */
  readonly roles: readonly Role[] | 'anyone';
  /** Whether a grant for one village of a commune is enough, for what speaks of that village. */
  readonly ofVillage: boolean;
  readonly refusal: RefusalCode;
  /** Which case of the refusal's sentence it is. */
  readonly action?: string;
}

const KEEPERS: readonly Role[] = ['administrator', 'commune-officer'];
const TRUSTED: readonly Role[] = ['administrator', 'commune-leader'];
const ALL_BUT_VILLAGE_HEADS = ROLES.filter((role) => role !== 'village-head');

const whole = (roles: Rule['roles'], refusal: RefusalCode = 'actor.not-allowed', action?: string): Rule => ({
  roles,
  ofVillage: false,
  refusal,
  ...(action === undefined ? {} : { action }),
});
const ofVillageToo = (roles: Rule['roles']): Rule => ({ roles, ofVillage: true, refusal: 'actor.not-allowed' });

/**
 * Every permission: which roles have it, and why the others are refused. The only place
 * that says so: the door asks it, row-level security gets its limits from it, and the
 * rights page is made of it.
 */
export const PERMISSIONS = {
  /** Criteria sets, registers and figures as the letters define them. */
  'read-law': whole('anyone'),
  /** Administrative units of all times. */
  'read-units': ofVillageToo(ROLES),
  'read-registers': ofVillageToo(ROLES),
  /** Figures and verdicts: they are of a unit as a whole. */
  'read-figures': whole(ROLES),
  'read-history': whole(ALL_BUT_VILLAGE_HEADS),
  'read-imports': whole(ALL_BUT_VILLAGE_HEADS),
  'write-rows': ofVillageToo([...KEEPERS, 'village-head']),
  'confirm-registers': ofVillageToo([...KEEPERS, 'commune-leader', 'village-head']),
  /** Whether a list is finished: rows that are missing then count as absent. */
  'keep-days': ofVillageToo([...KEEPERS, 'village-head']),
  'import-registers': whole(KEEPERS),
  'map-headings': whole(KEEPERS),
  'declare-figures': whole([...KEEPERS, 'village-head']),
  'rebuild-figures': whole(['administrator']),
  'read-sensitive': whole(TRUSTED, 'personal.no-right', 'read'),
  'erase-personal': whole(TRUSTED, 'personal.no-right', 'erase'),
  /** Which rows have outlived their retention. */
  'list-due': ofVillageToo(ROLES),
  'rotate-keys': whole(['administrator'], 'personal.no-right', 'rotate'),
  'manage-units': whole(['administrator'], 'units.no-right'),
  'back-up': whole(['administrator'], 'backup.no-right'),
  'inspect-installation': whole(['administrator']),
} as const satisfies Readonly<Record<string, Rule>>;

export type Permission = keyof typeof PERMISSIONS;

export function ruleOf(permission: Permission): Rule {
  return PERMISSIONS[permission];
}
