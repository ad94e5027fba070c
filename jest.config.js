import { availableParallelism } from 'node:os';

export default {
  // A scenario waits for Postgres, for the queue and for processes of its own: one worker more than cores keeps them busy.
  maxWorkers: availableParallelism() + 1,
  // Node strips the types itself: nothing is transformed.
  transform: {},
  setupFilesAfterEnv: ['<rootDir>/tests/support/equal-times.ts'],
  testMatch: ['<rootDir>/tests/**/*.test.ts'],
  // What is waited for is waited for by `eventually`; a busy machine gets time.
  testTimeout: 60_000,
  extensionsToTreatAsEsm: ['.ts'],
  globalSetup: '<rootDir>/tests/support/global-setup.ts',
  globalTeardown: '<rootDir>/tests/support/global-teardown.ts',
  // Where mutation testing has copies of the project.
  modulePathIgnorePatterns: ['<rootDir>/.stryker'],
  moduleFileExtensions: ['ts', 'js', 'json'],
};
