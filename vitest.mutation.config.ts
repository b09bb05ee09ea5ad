import { defineConfig } from 'vitest/config';

/**
 * For `npm run mutation`: the corpus is loaded once for all test files and not once for each, and fewer random
 * inputs are drawn, since everything runs again for every mutant.
 */
// biome-ignore lint/style/noDefaultExport: vitest reads the default export.
export default defineConfig({
  test: {
    include: ['test/rules/**/*.test.ts'],
    testTimeout: 20_000,
    isolate: false,
    env: { RULES_RUNS: '100' },
  },
});
