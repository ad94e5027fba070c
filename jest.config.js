import { availableParallelism } from 'node:os';

export default {
  // A scenario waits for Postgres, for the queue and for processes of its own: one worker more than cores keeps them busy.
  maxWorkers: availableParallelism() + 1,
  // Node strips the types itself: nothing is transformed.
  transform: {},
  // And loads each module once for a worker: a test puts back what it changes of the process.
  testEnvironment: '<rootDir>/tests/support/jest/shared-environment.ts',
  runtime: '<rootDir>/tests/support/jest/shared-runtime.ts',
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
