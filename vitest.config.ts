import { defineConfig } from 'vitest/config';

const common = { environment: 'node', testTimeout: 30_000, hookTimeout: 60_000, pool: 'threads' } as const;
const DATABASE_TESTS = ['src/**/*.db.test.ts', 'tests/**/*.db.test.ts'];

/** Database tests run twice: on the PostgreSQL that comes with the product, and on one that is installed beside it. */
export default defineConfig({
  test: {
    projects: [
      {
        test: { ...common, name: 'fast', include: ['src/**/*.test.ts', 'tests/**/*.test.ts'], exclude: DATABASE_TESTS },
      },
      { test: { ...common, name: 'embedded', include: DATABASE_TESTS, globalSetup: 'tests/set-up/embedded-server.ts' } },
      { test: { ...common, name: 'installed', include: DATABASE_TESTS, globalSetup: 'tests/set-up/installed-server.ts' } },
    ],
  },
});
