import { z } from 'zod';
import type { KeysUnder, Translate } from '../i18n/index.ts';
import type { MessageParams } from '../kernel/index.ts';
import { paramsShape } from './issue.ts';
import type { Presented } from './presented.ts';
import { present } from './presented.ts';

/** Answers for whoever runs the product: the database, the sample data, whether all is well. */

export const databaseStatusShape = z.strictObject({
  kind: z.enum(['embedded', 'server']),
  place: z.string().meta({ description: 'The data folder, or the name of the database.' }),
  pid: z.number().optional().meta({ description: 'The process that keeps the embedded database running.' }),
  version: z.string(),
  size: z.number().meta({ description: 'Bytes on disk.' }),
  pending: z.array(z.string()).meta({ description: 'Migrations that are to be applied.' }),
  units: z.number(),
  rows: z.number(),
});
export type DatabaseStatusOutput = z.infer<typeof databaseStatusShape>;

export function toDatabaseStatusOutput(status: {
  readonly kind: DatabaseStatusOutput['kind'];
  readonly place: string;
  readonly pid?: number;
  readonly version: string;
  readonly pending: readonly string[];
  readonly size: number;
  readonly units: number;
  readonly rows: number;
}): Presented<DatabaseStatusOutput> {
  const { kind, place, pid, version, size, pending, units, rows } = status;
  return present<DatabaseStatusOutput>({
    kind,
    place,
    ...(pid === undefined ? {} : { pid }),
    version,
    size,
    pending: [...pending],
    units,
    rows,
  });
}

export const startedDatabaseShape = z.strictObject({
  pid: z.number(),
  folder: z.string(),
  already: z.boolean().meta({ description: 'It was running before.' }),
  finished: z.number().meta({ description: 'Units worked out that a crash had left waiting.' }),
});
export type StartedDatabaseOutput = z.infer<typeof startedDatabaseShape>;

export function toStartedDatabaseOutput(started: StartedDatabaseOutput): Presented<StartedDatabaseOutput> {
  const { pid, folder, already, finished } = started;
  return present({ pid, folder, already, finished });
}

export const stoppedDatabaseShape = z.strictObject({
  stopped: z.boolean().meta({ description: 'False where nothing was running.' }),
});
export type StoppedDatabaseOutput = z.infer<typeof stoppedDatabaseShape>;

export function toStoppedDatabaseOutput(stopped: boolean): Presented<StoppedDatabaseOutput> {
  return present({ stopped });
}

export const migrationsShape = z.strictObject({ applied: z.array(z.string()) });
export type MigrationsOutput = z.infer<typeof migrationsShape>;

export function toMigrationsOutput(applied: readonly string[]): Presented<MigrationsOutput> {
  return present<MigrationsOutput>({ applied: [...applied] });
}

export const loadedDemoShape = z.strictObject({
  size: z.string(),
  units: z.number(),
  rows: z.number().meta({ description: 'Of this run.' }),
  figures: z.number(),
  judged: z.number(),
  seconds: z.number(),
});
export type LoadedDemoOutput = z.infer<typeof loadedDemoShape>;

export function toLoadedDemoOutput(loaded: LoadedDemoOutput): Presented<LoadedDemoOutput> {
  const { size, units, rows, figures, judged, seconds } = loaded;
  return present({ size, units, rows, figures, judged, seconds });
}

/** The whole installation, thing by thing. */
export const checkUpShape = z.strictObject({
  well: z.boolean().meta({ description: 'Nothing must be put right.' }),
  checks: z.array(
    z.strictObject({
      check: z.string(),
      state: z.enum(['good', 'look', 'bad']).meta({ description: '`look`: works, but see to it.' }),
      params: paramsShape,
      message: z.string(),
    }),
  ),
});
export type CheckUpOutput = z.infer<typeof checkUpShape>;

export function toCheckUpOutput(
  found: readonly {
    readonly check: string;
    readonly state: CheckUpOutput['checks'][number]['state'];
    readonly params: MessageParams;
  }[],
  t: Translate,
): Presented<CheckUpOutput> {
  return present<CheckUpOutput>({
    well: found.every(({ state }) => state !== 'bad'),
    checks: found.map(({ check, state, params }) => ({
      check,
      state,
      params: { ...params },
      // Not every check knows every state, which the type does not say; the test of `doctor` does.
      message: t(`doctor.${check}.${state}` as `doctor.${KeysUnder<'doctor'>}`, params),
    })),
  });
}
