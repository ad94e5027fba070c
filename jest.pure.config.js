import { files } from './jest.config.js';

// A mutant lives in modules of its own run: nothing is shared, neither a database nor what Node has loaded.
const { globalSetup: _setup, globalTeardown: _teardown, ...config } = files;

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
