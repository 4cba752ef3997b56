import { defineConfig } from 'vitest/config';

const common = {
  environment: 'node',
  testTimeout: 30_000,
  hookTimeout: 60_000,
  pool: 'threads',
  setupFiles: ['src/testing/matchers.ts'],
} as const;
/** Tests leave nothing behind in modules: files share them, for a third of the time less. */
const shared = { isolate: false } as const;
const DATABASE_TESTS = ['src/**/*.db.test.ts', 'tests/**/*.db.test.ts'];
const PROCESS_TESTS = ['src/**/*.process.test.ts', 'tests/**/*.process.test.ts'];

/**
 * `fast` stays inside its process; `npm test` runs it on Node 24 as well. `process` starts the
 * product as its users do, with databases of its own. Database tests run twice: on the PostgreSQL
 * that comes with the product, and on one that is installed beside it.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...common,
          name: 'fast',
          ...shared,
          include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
          exclude: [...DATABASE_TESTS, ...PROCESS_TESTS],
        },
      },
      { test: { ...common, name: 'process', include: PROCESS_TESTS } },
      { test: { ...common, ...shared, name: 'embedded', include: DATABASE_TESTS, globalSetup: 'tests/set-up/embedded-server.ts' } },
      { test: { ...common, ...shared, name: 'installed', include: DATABASE_TESTS, globalSetup: 'tests/set-up/installed-server.ts' } },
    ],
  },
});
