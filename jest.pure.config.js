import whole from './jest.config.js';

const { globalSetup: _setup, globalTeardown: _teardown, ...config } = whole;

/** The tests of rules: what needs neither Postgres nor the sandbox, and shows nothing. */
export default {
  ...config,
  testMatch: [
    '<rootDir>/tests/{content,features,matching}/**/*.test.ts',
    '<rootDir>/tests/scheduling/{schedule,slots,time-gate}.test.ts',
  ],
  testPathIgnorePatterns: [
    'views.test.ts$',
    '/features/.*/views/',
    'forms.test.ts$',
    'matching-worker.test.ts$',
    '/content/lint/',
  ],
};
