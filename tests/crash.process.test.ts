import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { RoundReport } from '../bench/crash/rounds.ts';
import { KILLS } from '../bench/crash/rounds.ts';
import { ROOT } from './fixtures/places.ts';

/** As many as there are ways to be killed, and one more; `npm run test:crash` goes on for fifty. */
const ROUNDS = KILLS.length + 1;

describe.runIf(process.platform === 'linux')('kill -9 in the middle of the work', () => {
  it('[EMB-7] loses nothing that was acknowledged, and leaves no half of an import', { timeout: 300_000 }, async () => {
    const program = [join(ROOT, 'bench', 'run-crash.mjs'), '--rounds', String(ROUNDS), '--json'];
    const { stdout } = await promisify(execFile)(process.execPath, program, { cwd: ROOT }).catch((error) => error);
    const reports = JSON.parse(stdout) as readonly RoundReport[];
    expect(reports.length).toBe(ROUNDS);
    for (const { findings } of reports)
      expect(findings).toEqual({ lost: [], torn: [], untold: [], brokenChains: [], drift: [] });
    // Else nothing was killed in the middle of anything.
    expect(reports.reduce((sum, { edits, imports }) => sum + edits + imports, 0)).toBeGreaterThan(5);
  });
});
