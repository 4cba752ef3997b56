import { Random } from './random.ts';

/**
 * How well a commune keeps house as a whole. Shares are tuned so that a province looks like one:
 * few perfect, few hopeless, most in between.
 */
export const PROFILES = ['excellent', 'good', 'fair', 'poor', 'empty'] as const;
export type Profile = (typeof PROFILES)[number];

/**
 * How one matter stands: enough for every set (`best`), enough for the plain level (`fair`), not
 * enough (`short`), not known because cells, villages or months are missing (`open`), or nothing
 * handed in at all (`none`).
 */
export type Grade = 'best' | 'fair' | 'short' | 'open' | 'none';

/** Matters that go well or badly by themselves: a register each, or a group of statements. */
export const MATTERS = [
  'villages',
  'post',
  'telecom',
  'loudspeakers',
  'broadcasts',
  'staff',
  'software',
  'website',
  'online',
  'procedures',
  'satisfaction',
  'smartphones',
  'training',
  'citizens',
  'households',
  'television',
  'books',
  'wifi',
  'addresses',
  'ocop',
  'products',
  'businesses',
  'models',
  'promotion',
  'schools',
  'paperwork',
  'equipment',
  'counter',
  'channels',
  'mapping',
] as const;
export type Matter = (typeof MATTERS)[number];

/** In a hundred; what is left over is `best`. */
const CHANCES: Readonly<Record<Profile, Readonly<Partial<Record<Grade, number>>>>> = {
  excellent: {},
  good: { fair: 40, short: 3, open: 4 },
  fair: { fair: 42, short: 12, open: 14, none: 2 },
  poor: { fair: 30, short: 34, open: 18, none: 6 },
  empty: { open: 10, none: 82 },
};

export type Grades = Readonly<Record<Matter, Grade>>;

export function gradesOf(profile: Profile, random: Random): Grades {
  const grades = MATTERS.map((matter) => [matter, gradeOf(profile, random)] as const);
  const drawn = Object.fromEntries(grades) as Record<Matter, Grade>;
  // Whoever hands in nothing else still has the list of villages, and it is rarely wrong.
  if (drawn.villages !== 'open' || profile === 'good') drawn.villages = 'best';
  return drawn;
}

/**
 * The commune that is shown first reaches the plain level; for the next it has some of
 * everything left to do.
 */
export const FIRST_GRADES: Grades = {
  ...(Object.fromEntries(MATTERS.map((matter) => [matter, 'best'])) as Record<Matter, Grade>),
  post: 'fair',
  online: 'fair',
  smartphones: 'fair',
  households: 'fair',
  paperwork: 'fair',
  promotion: 'fair',
  models: 'fair',
  training: 'open',
  wifi: 'open',
  businesses: 'open',
  addresses: 'short',
  ocop: 'short',
  schools: 'short',
};

function gradeOf(profile: Profile, random: Random): Grade {
  let rest = random.below(100);
  for (const [grade, percent] of Object.entries(CHANCES[profile]) as [Grade, number][]) {
    if (rest < percent) return grade;
    rest -= percent;
  }
  return 'best';
}

/** Profiles in a hundred communes of a province. */
const MIX: readonly (readonly [Profile, number])[] = [
  ['excellent', 7],
  ['good', 38],
  ['fair', 33],
  ['poor', 15],
  ['empty', 7],
];

/** A profile by its share among communes. */
export function drawProfile(code: string): Profile {
  let rest = Random.named(`profile ${code}`).below(100);
  for (const [profile, percent] of MIX) {
    if (rest < percent) return profile;
    rest -= percent;
  }
  return 'fair';
}
