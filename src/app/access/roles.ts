/** What somebody may be to a unit. The words for people stand in `i18n` under `role.<id>`. */
export const ROLES = [
  /** Runs the installation, or the accounts of a unit. */
  'administrator',
  'commune-officer',
  'commune-leader',
  /** Of one village; see `Grant.village`. */
  'village-head',
  'verifier',
  'appraiser',
  'province-leader',
  /** The Fatherland Front and others who watch. */
  'monitor',
  'reader',
] as const;

export type Role = (typeof ROLES)[number];
