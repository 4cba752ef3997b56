import type { MessageParams } from '../../kernel/index.ts';
import { AppError, atMoment, hasErrors } from '../../kernel/index.ts';
import type { Unit } from '../../units/index.ts';
import type { SeriesContext } from '../door/context.ts';
import { series } from '../door/door.ts';
import { theInstallation } from '../door/subjects.ts';
import type { Step } from '../ground/check-chains.ts';
import { checkChains } from '../ground/check-chains.ts';
import { staleUnits } from '../ground/stale-units.ts';
import type { FolderInspection, ServerInspection } from '../ports/inspection.ts';
import type { DatabaseStatus } from '../ports/installation.ts';
import type { LawSource } from '../ports/law.ts';
import type { Secrets } from '../ports/secrets.ts';

/**
 * One thing that was looked at. `look`: works, but see to it. `bad`: must be put right. Its words
 * stand under `doctor.<check>.<state>`.
 */
export interface CheckUp {
  readonly check: (typeof CHECKS)[number];
  readonly state: 'good' | 'look' | 'bad';
  readonly params: MessageParams;
}

export const CHECKS = [
  'node',
  'catalogue',
  'database',
  'folder',
  'space',
  'disk',
  'safety',
  'clock',
  'migrations',
  'rights',
  'guards',
  'key',
  'figures',
  'verdicts',
  'imports',
  'backup',
  'history',
] as const;

const OLDEST_NODE = [20, 19] as const;
const GB = 2 ** 30;
/** Below it an import of a province may not fit. */
const LEAST_FREE = 2 * GB;
/** Times the size of the database: for its log, and to restore a backup beside it. */
const ROOM = 3;
/**
 * Milliseconds. No disk keeps what it is given so quickly; one that takes so long
 * makes every entry wait.
 */
const TOO_QUICK = 0.02;
const TOO_SLOW = 100;
const MOST_SECONDS_APART = 5;
const EARLIEST_YEAR = 2024;
const DAYS_BETWEEN_BACKUPS = 7;
const MS_A_DAY = 86_400_000;

/**
 * Looks through the whole installation and says of each thing whether it is well. Never throws for
 * what it finds: what cannot be reached is bad and what rests on it is left out.
 */
export const doctor = series({
  name: 'doctor',
  may: 'inspect-installation',
  does: 'query',
  about: theInstallation,
  run: async ({ ports, step }, { nodeVersion }: { readonly nodeVersion: string }): Promise<readonly CheckUp[]> => {
    const found: CheckUp[] = [checkNode(nodeVersion), checkCatalogue(ports.law)];
    const folder = ports.installation.inspectFolder();
    const status = await ports.installation.status().catch(toRefusal);
    if (folder) found.push(...checkFolder(folder, status instanceof AppError ? 0 : status.size));
    if (status instanceof AppError) return [...found, bad('database', { reason: status.code })];
    found.push(good('database', { version: status.version, place: status.place }), checkMigrations(status));
    if (status.pending.length > 0) return found;
    const opened = await ports.store().catch(toRefusal);
    if (opened instanceof AppError) return [...found, bad('key', { reason: opened.code })];
    found.push(
      ...checkServer(await ports.installation.inspectServer(), ports.clock.now()),
      checkKey(ports.secrets),
      ...(await checkVerdicts(step, ports.law)),
      await checkHistory(step),
    );
    return found.toSorted((a, b) => CHECKS.indexOf(a.check) - CHECKS.indexOf(b.check));
  },
});

function checkNode(version: string): CheckUp {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  const isNew = major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1]);
  return (isNew ? good : bad)('node', { version, expected: OLDEST_NODE.join('.') });
}

function checkCatalogue({ loaded }: LawSource): CheckUp {
  const { catalogue, issues } = loaded();
  return (hasErrors(issues) ? bad : good)('catalogue', { sets: catalogue.sets.size, count: issues.length });
}

function checkFolder({ folder, isWritable, free, fsyncMs }: FolderInspection, size: number): readonly CheckUp[] {
  const disk = { ms: fsyncMs.toFixed(2).replace('.', ',') };
  const needed = Math.max(LEAST_FREE, ROOM * size);
  return [
    (isWritable ? good : bad)('folder', { folder }),
    (free >= needed ? good : look)('space', { free: gigabytes(free), expected: gigabytes(needed) }),
    (isWritable && fsyncMs >= TOO_QUICK && fsyncMs <= TOO_SLOW ? good : look)('disk', {
      ...disk,
      quick: fsyncMs < TOO_QUICK ? 1 : 0,
    }),
  ];
}

function checkMigrations({ pending }: DatabaseStatus): CheckUp {
  return pending.length === 0 ? good('migrations', {}) : bad('migrations', { count: pending.length, names: pending });
}

function checkServer(server: ServerInspection, now: string): readonly CheckUp[] {
  const off = Object.entries(server.safety).filter(([, value]) => value === 'off');
  const apart = Math.abs(Date.parse(server.clock) - Date.parse(now)) / 1000;
  const year = Number(now.slice(0, 4));
  const days =
    server.lastBackup === undefined ? undefined : (Date.parse(now) - Date.parse(server.lastBackup)) / MS_A_DAY;
  return [
    (off.length === 0 ? good : bad)('safety', { names: off.map(([name]) => name) }),
    year < EARLIEST_YEAR
      ? bad('clock', { seconds: 0, year: String(year) })
      : (apart <= MOST_SECONDS_APART ? good : look)('clock', { seconds: Math.round(apart), year: String(year) }),
    (server.rights.length === 0 ? good : bad)('rights', { names: server.rights }),
    (server.unguarded.length === 0 ? good : bad)('guards', { names: server.unguarded }),
    (server.waiting === 0 ? good : look)('figures', { count: server.waiting }),
    (server.stale === 0 ? good : look)('imports', { count: server.stale }),
    (days !== undefined && days <= DAYS_BETWEEN_BACKUPS ? good : look)(
      'backup',
      server.lastBackup === undefined ? {} : { at: atMoment(server.lastBackup) },
    ),
  ];
}

function checkKey({ keys }: Secrets): CheckUp {
  return keys.areSet() ? good('key', { key: keys.inUse() }) : look('key', {});
}

/** Verdicts that are not by the law in use; left out where that has errors. */
async function checkVerdicts(step: SeriesContext['step'], { loaded }: LawSource): Promise<readonly CheckUp[]> {
  if (hasErrors(loaded().issues)) return [];
  return step(async (context) => {
    let count = 0;
    const units = new Set<Unit>();
    for await (const { unit, sets } of staleUnits(context.tx, context)) {
      count += sets.length;
      units.add(unit);
    }
    return [(count === 0 ? good : look)('verdicts', { count, units: units.size })];
  });
}

async function checkHistory(step: Step): Promise<CheckUp> {
  let chains = 0;
  let events = 0;
  const broken: string[] = [];
  for await (const { unit, report } of checkChains(step)) {
    chains++;
    events += report.events;
    if (report.findings.length > 0) broken.push(unit?.code ?? '–');
  }
  return (broken.length === 0 ? good : bad)('history', { chains, events, names: broken.slice(0, 10) });
}

const good = (check: CheckUp['check'], params: MessageParams): CheckUp => ({ check, state: 'good', params });
const look = (check: CheckUp['check'], params: MessageParams): CheckUp => ({ check, state: 'look', params });
const bad = (check: CheckUp['check'], params: MessageParams): CheckUp => ({ check, state: 'bad', params });

/** "12,5" */
function gigabytes(bytes: number): string {
  return (bytes / GB).toFixed(1).replace('.', ',');
}

function toRefusal(error: unknown): AppError {
  if (error instanceof AppError) return error;
  throw error;
}
