import { readdirSync } from 'node:fs';
import { defineConfig, type OxlintOverride } from 'oxlint';

/** An import that is refused where `regex` fits its specifier. */
type Ban = { readonly regex: string; readonly message: string };

const engines = {
  cron: { regex: '^node-cron$', message: 'scheduling/cron.ts alone imports node-cron.' },
  queue: { regex: '^pg-boss$', message: 'scheduling/queue.ts alone imports the queue engine.' },
  postgres: { regex: '^pg$', message: 'db alone opens connections.' },
  bolt: { regex: '^@slack/bolt$', message: 'app.ts and slack/listening alone meet Bolt.' },
  sandbox: { regex: '/sandbox/', message: 'Nothing but tests and the gallery imports the sandbox.' },
} satisfies Record<string, Ban>;

type Engine = keyof typeof engines;

const otherFeatures: Ban = {
  regex: '^(\\.\\./)+[a-z-]+/(queries|forms|views|listeners|jobs)(/|\\.ts$)',
  message: 'Of another feature: model, texts, ids and service, and nothing else.',
};
const features: Ban = { regex: '/features/', message: 'The layers beneath know no feature.' };
const layers = (...names: readonly string[]): Ban => ({
  regex: `/(${names.join('|')})/`,
  message: 'This role knows nothing of that layer: see ARCHITECTURE.md.',
});
/** For every role but the listeners, who alone ask which program is meant. */
const roles = (...names: readonly string[]): Ban => ({
  regex: `(^|/)(${names.join('|')})(/[a-z-]+)?\\.ts$|(^\\.\\.?|/programs)/which-program\\.ts$`,
  message: 'Imports go one way: see ARCHITECTURE.md.',
});
const outOfMatching = (regex: string): Ban => ({
  regex,
  message: 'Matching is pure: no import leaves its folder.',
});

/** Files, what they may not import, and which engine they may all the same. Of several that fit a file the last counts. */
function imports(files: readonly string[], bans: readonly Ban[], allowed?: Engine): OxlintOverride {
  const kept = Object.entries(engines).filter(([name]) => name !== allowed);
  const patterns = [...kept.map(([, ban]) => ban), ...bans];
  return { files: [...files], rules: { 'eslint/no-restricted-imports': ['error', { patterns }] } };
}

const isFile = (room: string): boolean => room.endsWith('.ts');

/**
 * Of these rooms of a folder, ground first, each imports from those before it alone. A room is a folder or a file.
 * @throws RangeError where a room is not in its place yet
 */
function oneWay(root: string, rooms: readonly string[], bans: readonly Ban[] = []): OxlintOverride[] {
  const unplaced = readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() || entry.name.endsWith('.ts'))
    .filter(({ name }) => !rooms.includes(name));
  if (unplaced.length > 0)
    throw new RangeError(
      `Say in oxlint.config.ts where in ${root} these stand: ${unplaced.map(({ name }) => name).join(', ')}`,
    );
  return rooms.slice(0, -1).map((room, at) => {
    const above = rooms
      .slice(at + 1)
      .map((name) => (isFile(name) ? `${name.replace('.', '\\.')}$` : `${name}/`));
    const regex = `^${isFile(room) ? '\\./' : '\\.\\./'}(${above.join('|')})`;
    const ban = { regex, message: `In ${root} imports go one way: see oneWay in oxlint.config.ts.` };
    return {
      files: [isFile(room) ? `${root}/${room}` : `${root}/${room}/**`],
      rules: { 'eslint/no-restricted-imports': ['error', { patterns: [ban, ...bans] }] },
    };
  });
}

const role = (name: string) => [`src/features/*/${name}.ts`, `src/features/*/${name}/**`];

// oxlint-disable-next-line import/no-default-export -- oxlint reads the default export of its configuration
export default defineConfig({
  plugins: ['typescript', 'unicorn', 'oxc', 'import', 'promise', 'node', 'jest'],
  categories: { correctness: 'error', suspicious: 'error' },
  rules: {
    'eslint/max-lines': ['error', { max: 250 }],
    'eslint/max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
    'eslint/max-params': ['error', { max: 3 }],
    'eslint/no-console': 'error',
    'eslint/no-warning-comments': 'error',
    'import/no-cycle': ['error', { ignoreTypes: false }],
    'import/no-default-export': 'error',
    'jest/expect-expect': ['error', { assertFunctionNames: ['expect', 'expect*', 'reads'] }],
    'node/no-process-env': 'error',
    'oxc/no-barrel-file': 'error',
    'typescript/no-explicit-any': 'error',
    'typescript/no-floating-promises': 'error',
    'typescript/no-misused-promises': 'error',
    'typescript/no-non-null-assertion': 'error',
    'typescript/switch-exhaustiveness-check': 'error',
    // It takes an exhaustive switch for a missing return; the compiler's own check does not.
    'typescript/consistent-return': 'off',
    // Brands, and modules imported by a computed name, have no other way in.
    'typescript/no-unsafe-type-assertion': 'off',
    // It takes any function of this name for window.postMessage.
    'unicorn/require-post-message-target-origin': 'off',
  },
  overrides: [
    {
      files: ['tests/**', 'bench/**'],
      rules: { 'eslint/max-lines-per-function': 'off', 'eslint/no-console': 'off' },
    },
    // A catalogue of texts is a list, though a language's entry that holds numbers is a function.
    { files: ['src/**/texts.ts'], rules: { 'eslint/max-lines-per-function': 'off' } },
    { files: ['*.config.js'], rules: { 'import/no-default-export': 'off' } },
    { files: ['src/config.ts', 'tests/**', 'bench/**'], rules: { 'node/no-process-env': 'off' } },
    imports(['src/**'], []),
    imports(['src/app.ts'], [], 'bolt'),
    imports(['src/db/**'], [features], 'postgres'),
    imports(['src/slack/**'], [features]),
    imports(['src/slack/listening/**'], [features], 'bolt'),
    imports(['src/scheduling/**'], [features]),
    imports(['src/scheduling/cron.ts'], [features], 'cron'),
    imports(['src/scheduling/queue.ts'], [features], 'queue'),
    imports(role('model'), [
      roles('queries', 'views', 'forms', 'service', 'listeners', 'jobs'),
      layers('db', 'slack', 'scheduling'),
    ]),
    imports(role('queries'), [
      roles('views', 'forms', 'service', 'listeners', 'jobs'),
      layers('slack', 'scheduling'),
    ]),
    imports(role('views'), [
      otherFeatures,
      roles('queries', 'forms', 'service', 'listeners', 'jobs'),
      layers('db', 'scheduling'),
    ]),
    imports(
      ['src/features/home/views/**'],
      [roles('queries', 'forms', 'service', 'listeners', 'jobs'), layers('db', 'scheduling')],
    ),
    imports(role('forms'), [
      otherFeatures,
      roles('queries', 'service', 'listeners', 'jobs'),
      layers('db', 'scheduling'),
    ]),
    imports(role('service'), [otherFeatures, roles('views', 'forms', 'listeners', 'jobs')]),
    imports(role('listeners'), [otherFeatures]),
    imports(role('jobs'), [otherFeatures, roles('listeners')]),
    imports(['src/matching/*.ts'], [outOfMatching('^[^.]|^\\.\\./')]),
    imports(['src/matching/*/**'], [outOfMatching('^[^.]|^\\.\\./\\.\\./')]),
    ...oneWay('src/content', ['pack', 'loading', 'rules', 'lint'], [...Object.values(engines), features]),
    { files: ['src/sandbox/**'], rules: { 'eslint/no-restricted-imports': 'off' } },
    ...oneWay('src/sandbox', [
      'http-body.ts',
      'manifest.ts',
      'movable-clock.ts',
      'throwaway-database.ts',
      'block-kit',
      'state',
      'people',
      'reading',
      'outgoing',
      'web-api',
      'app',
      'driver',
      'server.ts',
      'page-server',
      'page',
      'stand-in-slack.ts',
      'seeds.ts',
      'sandbox.ts',
      'main.ts',
    ]),
  ],
});
