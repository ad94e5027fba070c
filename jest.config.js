export default {
  // Node strips the types itself: nothing is transformed.
  transform: {},
  testMatch: ['<rootDir>/tests/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  globalSetup: '<rootDir>/tests/support/global-setup.ts',
  globalTeardown: '<rootDir>/tests/support/global-teardown.ts',
  moduleFileExtensions: ['ts', 'js', 'json'],
};
