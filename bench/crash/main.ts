import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { median, toTable } from '../shared/report.ts';
import type { StoreFindings } from './check-store.ts';
import type { RoundReport } from './rounds.ts';
import { crashRounds, KILLS } from './rounds.ts';

/**
 * npm run test:crash: `--rounds 50 --seed 1`; `--json` prints the reports alone. Exit code 1 when a
 * round found anything: the folder stays then, to be looked at.
 */
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '50' },
    seed: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
  },
});
const folder = mkdtempSync(join(tmpdir(), 'minhchung-crash-'));
// The server runs as another user where this is root.
chmodSync(folder, 0o755);

const print = (text: string) => {
  if (!values.json) console.log(text);
};
const reports: RoundReport[] = [];
const findingsOf = (findings: StoreFindings) =>
  Object.entries(findings).flatMap(([kind, list]) => list.map((one: string) => `${kind}: ${one}`));
for await (const report of crashRounds(join(import.meta.dirname, 'worker.mjs'), folder, {
  rounds: Number(values.rounds),
  seed: Number(values.seed),
})) {
  reports.push(report);
  const { round, kill, edits, imports, undone, recoveryMilliseconds } = report;
  const found = findingsOf(report.findings);
  print(
    `${found.length === 0 ? '✓' : '✕'} ${round} ${kill}: ${edits} edits, ${imports} imports, ${undone} undone; back after ${Math.round(recoveryMilliseconds)} ms`,
  );
  for (const one of found) print(`  ${one}`);
}

const sum = (part: (report: RoundReport) => number) => reports.reduce((total, report) => total + part(report), 0);
const kinds = ['lost', 'torn', 'brokenChains', 'untold', 'drift'] as const;
print(
  `\n${toTable([
    ['killed', 'rounds', 'edits', 'imports', 'undone', 'median ms', 'worst ms', ...kinds],
    ...[...KILLS, undefined].map((kill) => {
      const those = reports.filter((report) => kill === undefined || report.kill === kill);
      const times = those.map(({ recoveryMilliseconds }) => recoveryMilliseconds);
      const count = (part: (report: RoundReport) => number) =>
        String(those.reduce((total, report) => total + part(report), 0));
      return [
        kill ?? 'all',
        String(those.length),
        count(({ edits }) => edits),
        count(({ imports }) => imports),
        count(({ undone }) => undone),
        median(times).toFixed(0),
        Math.max(...times).toFixed(0),
        ...kinds.map((kind) => count(({ findings }) => findings[kind].length)),
      ];
    }),
  ])}`,
);
const isWhole = sum(({ findings }) => findingsOf(findings).length) === 0;
if (isWhole) rmSync(folder, { recursive: true, force: true });
else print(`\n${folder}`);
if (values.json) console.log(JSON.stringify(reports));
process.exitCode = isWhole ? 0 : 1;
