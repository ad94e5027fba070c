/** Mutation testing of the code that decides, and meets neither Slack nor Postgres. Too slow for `npm run check`. */
export default {
  testRunner: 'jest',
  jest: { configFile: 'jest.pure.config.js' },
  testRunnerNodeArgs: ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'],
  // Stryker would rewrite a tsconfig by an API that TypeScript 7 does not have; this one needs no rewriting.
  tsconfigFile: 'none.json',
  coverageAnalysis: 'perTest',
  // What is worked out once, as a file loads, would have every test run for each mutant.
  ignoreStatic: true,
  mutate: [
    'src/features/**/model.ts',
    'src/features/**/model/*.ts',
    'src/scheduling/schedule.ts',
    'src/scheduling/slots.ts',
    'src/scheduling/time-gate.ts',
    'src/content/**/*.ts',
    '!src/content/**/texts/*.ts',
    'src/matching/**/*.ts',
  ],
  // Names of kinds and messages of errors: whatever is decided by one is mutated where it is compared.
  mutator: { excludedMutations: ['StringLiteral'] },
  concurrency: 2,
  // A mutant that runs for ever is found by this; a busy machine is not to be taken for one.
  timeoutMS: 60_000,
  reporters: ['clear-text', 'progress', 'html', 'json'],
  clearTextReporter: { reportTests: false },
  tempDirName: '.stryker',
  htmlReporter: { fileName: '.stryker-report/mutants.html' },
  jsonReporter: { fileName: '.stryker-report/mutants.json' },
};
