// npm run access: asks every use case as everybody everywhere, on the PostgreSQL that comes with
// the product, then once more with the permission table switched off, and prints what came of it.
// The questions are the access test's (tests/access).
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { installPackages, root, runStep } from './steps.mjs';

installPackages();
const report = join(root, 'dist', 'access.txt');
mkdirSync(join(root, 'dist'), { recursive: true });
rmSync(report, { force: true });
process.env.ACCESS_REPORT = report;
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
process.exitCode = runStep(process.execPath, [
  vitest,
  'run',
  '--project',
  'embedded',
  'tests/access/access.db.test.ts',
]);
if (existsSync(report)) console.log(readFileSync(report, 'utf8'));
