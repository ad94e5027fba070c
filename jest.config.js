import { availableParallelism } from 'node:os';

const files = {
  rootDir: import.meta.dirname,
  // Node strips the types itself: nothing is transformed.
  transform: {},
  setupFilesAfterEnv: ['<rootDir>/tests/support/equal-times.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  globalSetup: '<rootDir>/tests/support/global-setup.ts',
  globalTeardown: '<rootDir>/tests/support/global-teardown.ts',
  // Where mutation testing has copies of the project.
  modulePathIgnorePatterns: ['<rootDir>/.stryker'],
  moduleFileExtensions: ['ts', 'js', 'json'],
};

/** They put another `language.ts` in its place, for which each needs modules of its own. */
const isolated = ['tests/words/no-text-escapes.test.ts', 'tests/scenarios/pairs/own-language.test.ts'];

/** Node loads each module once for a worker, so that a test puts back what it changes of the process. */
const shared = {
  ...files,
  testEnvironment: '<rootDir>/tests/support/jest/shared-environment.ts',
  runtime: '<rootDir>/tests/support/jest/shared-runtime.ts',
  testMatch: ['<rootDir>/tests/**/*.test.ts'],
  testPathIgnorePatterns: isolated.map((path) => `<rootDir>/${path}`),
};

export default {
  // A scenario waits for Postgres, for the queue and for processes of its own: one worker more than cores keeps them busy.
  maxWorkers: availableParallelism() + 1,
  // What is waited for is waited for by `eventually`; a busy machine gets time.
  testTimeout: 60_000,
  projects: [shared, { ...files, testMatch: isolated.map((path) => `<rootDir>/${path}`) }],
};

export { files };
