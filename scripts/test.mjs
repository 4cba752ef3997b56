// npm test: installs what it needs (packages, browser, a second PostgreSQL, Node 24), runs the
// checks and every test, the fast tests once more on Node 24, and ends with "N passed, N failed".
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { installDebianPackages, installNode24, installPackages, readJson, root, runStep } from './steps.mjs';

installPackages();
installDebianPackages([
  { name: 'chromium', program: 'chromium' },
  // The second server of the database tests; the first comes with the packages.
  { name: 'postgresql', program: '/usr/lib/postgresql' },
]);

runStep(process.execPath, ['scripts/build.mjs']);
const checked = runStep(process.execPath, ['scripts/check.mjs']) === 0;
const asked = process.argv.slice(2);
// Whoever asks for some tests has named the way to run them.
const node24 = asked.length === 0 ? installNode24() : undefined;
const runs = [runTests(process.execPath, asked)];
if (node24 !== undefined) {
  console.log('Các kiểm tra nhanh một lần nữa, trên Node 24. (the fast tests once more, on Node 24)');
  runs.push(runTests(node24, ['--project', 'fast']));
}
const passed = runs.reduce((sum, run) => sum + run.passed, checked ? 1 : 0);
const failed = runs.reduce((sum, run) => sum + run.failed, checked ? 0 : 1);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

/** Runs tests on a Node and counts them. A run that could not even begin counts as failed. */
function runTests(node, words) {
  const report = join(root, 'dist', 'test-report.json');
  rmSync(report, { force: true });
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  runStep(node, [vitest, 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...words]);
  try {
    const { numPassedTests, numFailedTests, numFailedTestSuites, testResults } = readJson(report);
    // A file that could not even be loaded has no tests of its own to count.
    const unloadable = testResults.filter(
      (file) => file.status === 'failed' && file.assertionResults.length === 0,
    ).length;
    const nothing = numPassedTests + numFailedTests + numFailedTestSuites === 0 ? 1 : 0;
    return { passed: numPassedTests, failed: numFailedTests + unloadable + nothing };
  } catch {
    return { passed: 0, failed: 1 };
  }
}
