export default {
  // Most of a scenario is waiting for Postgres: a worker for each core keeps the suite under five minutes on two.
  maxWorkers: '100%',
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
