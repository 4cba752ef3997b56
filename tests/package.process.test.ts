import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../src/testing/harness/temporary-folder.ts';
import { ROOT } from './fixtures/places.ts';

/** Another Node than the one that tests run on; `npm test` installs it where it can. */
const NODE_24 = join(ROOT, 'scripts', 'node-24', 'node_modules', `node-linux-${process.arch}`, 'bin', 'node');
const QUIET = ['--no-audit', '--no-fund', '--loglevel=error'];

/** The npm package as somebody gets it: packed, installed in an empty folder, started there. */
describe.runIf(process.platform === 'linux')('the npm package', { timeout: 120_000 }, () => {
  const top = temporaryFolder('minhchung-package');
  const folder = top.path('empty');
  const installed = join(folder, 'node_modules', 'minhchung');

  /** Runs a program in the folder; what it printed, and on what it ended. */
  function start(program: string, ...words: readonly string[]) {
    const { MINHCHUNG_DATA, DATABASE_URL, DATABASE_OWNER_URL, ...env } = process.env;
    const { status, stdout, stderr } = spawnSync(program, words, { cwd: folder, env, encoding: 'utf8' });
    return { status, stdout, stderr };
  }
  const minhchung = (...words: readonly string[]) => start(join('node_modules', '.bin', 'minhchung'), ...words);

  beforeAll(() => {
    // Builds too: that is what npm does before it packs.
    execFileSync('npm', ['pack', '--pack-destination', top.path('.'), ...QUIET], { cwd: ROOT });
    const packed = readdirSync(top.path('.')).filter((name) => name.endsWith('.tgz'));
    mkdirSync(folder);
    writeFileSync(join(folder, 'package.json'), '{}');
    execFileSync('npm', ['install', top.path(packed[0]!), '--prefer-offline', '--ignore-scripts', ...QUIET], {
      cwd: folder,
    });
  }, 120_000);
  afterAll(() => top.remove());

  it('starts with npx', () => {
    const { status, stdout, stderr } = start('npx', 'minhchung', 'sets');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('lang-son/xa-ntm-2022');
  });

  it('holds what it needs, and no source beside the migrations and the policies', () => {
    expect(readdirSync(join(installed, 'src'))).toEqual(['store']);
    expect(readdirSync(join(installed, 'src', 'store')).sort()).toEqual(['migrations', 'policies.sql']);
    expect(existsSync(join(installed, 'scripts'))).toBe(false);
  });

  it('judges the sample that comes with it', () => {
    const sample = join(installed, 'samples', 'xa-na-phai.xlsx');
    const { status, stdout } = minhchung('assess', sample, '--set', 'lang-son/xa-ntm-2022');
    expect(status).toBe(0);
    expect(stdout).toContain('Xã Nà Phai, năm 2024');
  });

  it('makes its database where it is called, with every table, never inside the package', () => {
    const { status, stdout, stderr } = minhchung('db', 'migrate', '--json');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const migrations = readdirSync(join(ROOT, 'src', 'store', 'migrations')).map((name) => name.replace('.sql', ''));
    expect(JSON.parse(stdout)).toEqual({ applied: [...migrations.sort(), 'policies'] });
    expect(existsSync(join(folder, 'data', 'postgres'))).toBe(true);
    expect(existsSync(join(installed, 'data'))).toBe(false);
  });

  it.runIf(existsSync(NODE_24))('runs on Node 24 too, with the database that is there', () => {
    const { status, stdout, stderr } = start(NODE_24, join(installed, 'bin', 'minhchung'), 'db', 'status', '--json');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({ kind: 'embedded', place: join(folder, 'data'), pending: [] });
  });
});
