import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Policy } from '../../src/app/access/index.ts';
import { allUseCases, PERMISSIONS, useCases } from '../../src/app/index.ts';
import { hasServer } from '../../src/store/testing/test-database.ts';
import { ROOT } from '../fixtures/places.ts';
import type { Outcome } from './ask-all.ts';
import { askAll } from './ask-all.ts';
import { ASKERS, CANARIES, COUNTRY, PLACE_NAMES } from './country.ts';
import { QUESTIONS } from './questions.ts';
import { reportOf } from './report.ts';
import type { World } from './world.ts';
import { inventWorld } from './world.ts';

/** The permission table switched off: nothing but PostgreSQL stands before what is foreign. */
const EVERYTHING_ALLOWED: Policy = { isVisible: () => true, refusalOf: () => undefined, shareOf: () => 'whole' };
/** Both runs together, on a machine that is busy with other tests. */
const LIMIT = 300_000;
const APP = join(ROOT, 'src', 'app');

/** Everything that the files of app export. */
async function exportsOfApp(): Promise<readonly unknown[]> {
  const files = readdirSync(APP, { recursive: true, encoding: 'utf8' });
  const product = files.filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));
  const modules = await Promise.all(
    product.map((file): Promise<object> => import(pathToFileURL(join(APP, file)).href)),
  );
  return modules.flatMap((module) => Object.values(module));
}

describe('the list of use cases', () => {
  it('[ACC-9] holds every use case of app, each under a name of its own and with a permission of the table', async () => {
    const isUseCase = (value: unknown) => typeof value === 'function' && 'under' in value && 'may' in value;
    expect(new Set((await exportsOfApp()).filter(isUseCase))).toEqual(new Set(Object.values(useCases)));
    expect(new Set(allUseCases.map(({ name }) => name)).size).toBe(allUseCases.length);
    for (const { may } of allUseCases) expect(Object.keys(PERMISSIONS)).toContain(may);
  });

  it('[ACC-9] says of each how it is asked, about a unit or why not', () => {
    for (const [key, useCase] of Object.entries(useCases)) {
      const { asks, why, ...question } = QUESTIONS[key as keyof typeof useCases];
      expect(question.useCase).toBe(useCase);
      expect([asks, why !== undefined]).toEqual([asks, ['law', 'units', 'installation'].includes(asks)]);
    }
  });
});

describe.runIf(hasServer)('every use case, by everybody, everywhere', () => {
  let world: World;
  let asked: readonly Outcome[];
  beforeAll(async () => {
    world = await inventWorld();
  }, LIMIT);
  afterAll(() => world.database.drop());

  const whoIs = (name: string) => (outcome: Outcome) => outcome.asker === name;

  it(
    '[ACC-1] [ACC-4] [ACC-5] [ACC-6] is allowed or refused as the grants say, and a refusal changes nothing',
    async () => {
      asked = await askAll(world);
      expect(asked.filter(({ expected, found }) => expected !== found)).toEqual([]);
      expect(asked.filter(({ leaks, changes }) => leaks.length + changes.length > 0)).toEqual([]);
      // Were the questions wrong, whoever may everything would be refused as well.
      expect(new Set(asked.filter(whoIs('whoever runs it')).map(({ found }) => found))).toEqual(new Set(['allowed']));
      expect(new Set(asked.map(({ place }) => place))).toEqual(new Set([undefined, ...PLACE_NAMES]));
    },
    LIMIT,
  );

  it('[ACC-7] canaries show to whoever may see them, so that a leak would show', async () => {
    const administrator = ASKERS.at(-1)!.actor;
    const texts: string[] = [];
    const { listRows, exportRegister, showAudit, listImports } = QUESTIONS;
    for (const place of PLACE_NAMES)
      for (const question of [listRows, exportRegister, showAudit, listImports])
        texts.push(JSON.stringify(await question.ask(world, administrator, world.place(place))));
    for (const { canary } of CANARIES.filter(({ unit }) => unit !== COUNTRY.sibling))
      expect(
        texts.some((text) => text.includes(canary)),
        canary,
      ).toBe(true);
  });

  it(
    '[ACC-7] with the permission table switched off, shows nobody and lets nobody change what is foreign',
    async () => {
      const unguarded = await askAll(world, EVERYTHING_ALLOWED);
      expect(unguarded.filter(({ leaks, changes }) => leaks.length + changes.length > 0)).toEqual([]);
      const known = /^(allowed|postgresql: (42501|no row)|[a-z-]+\.[a-z-]+)$/;
      expect(unguarded.filter(({ found }) => !known.test(found))).toEqual([]);
      expect(unguarded.filter(({ found }) => found === 'postgresql: 42501').length).toBeGreaterThan(500);
      const file = process.env.ACCESS_REPORT;
      if (file !== undefined) writeFileSync(file, `${reportOf(asked, unguarded)}\n`);
    },
    LIMIT,
  );
});
