// npm test: installs what it needs (packages, browser, a second PostgreSQL), runs the checks and every test, ends with "N passed, N failed".
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { installDebianPackages, installPackages, readJson, root, runStep } from './steps.mjs';

installPackages();
installDebianPackages([
  { name: 'chromium', program: 'chromium' },
  // The second server of the database tests; the first comes with the packages.
  { name: 'postgresql', program: '/usr/lib/postgresql' },
]);

runStep(process.execPath, ['scripts/build.mjs']);
const checked = runStep(process.execPath, ['scripts/check.mjs']) === 0;
const report = join(root, 'dist', 'test-report.json');
rmSync(report, { force: true });
runStep('npx', [
  'vitest',
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report}`,
  ...process.argv.slice(2),
]);

let passed = checked ? 1 : 0;
let failed = checked ? 0 : 1;
try {
  const { numPassedTests, numFailedTests, numFailedTestSuites, testResults } = readJson(report);
  passed += numPassedTests;
  // A file that could not even be loaded has no tests of its own to count.
  const unloadable = testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  ).length;
  failed += numFailedTests + unloadable + (numPassedTests + numFailedTests + numFailedTestSuites === 0 ? 1 : 0);
} catch {
  failed += 1;
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
