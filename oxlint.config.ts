import { readFileSync } from 'node:fs';
import { defineConfig, type OxlintOverride } from 'oxlint';
import { oneWay } from './scripts/one-way.ts';

/** An import that is refused where `regex` fits its specifier. */
type Ban = { readonly regex: string; readonly message: string };

const engines = {
  cron: { regex: '^node-cron$', message: 'scheduling/cron.ts alone imports node-cron.' },
  queue: { regex: '^pg-boss$', message: 'scheduling/queue.ts alone imports the queue engine.' },
  postgres: { regex: '^pg$', message: 'db alone opens connections.' },
  bolt: { regex: '^@slack/bolt$', message: 'bolt-app.ts, receiver.ts and slack/listening alone meet Bolt.' },
  sandbox: { regex: '/sandbox/', message: 'Nothing but tests and the gallery imports the sandbox.' },
} satisfies Record<string, Ban>;

type Engine = keyof typeof engines;

/** The areas and the features in them, ground first, read from the one list of features. */
function readAreas(): Readonly<Record<string, readonly string[]>> {
  const source = readFileSync(new URL('src/features.ts', import.meta.url), 'utf8');
  const imported = [...source.matchAll(/import \{ (\w+) \} from '\.\/features\/([a-z-]+)\/([a-z-]+)\//gu)];
  const places = new Map(imported.map(([, name = '', area = '', feature = '']) => [name, { area, feature }]));
  const [, list = ''] = /contributing: readonly Feature\[\] = \[([^\]]*)\]/u.exec(source) ?? [];
  const inOrder = list.split(',').flatMap((name) => places.get(name.trim()) ?? []);
  if (inOrder.length === 0) throw new Error('src/features.ts holds no list of features that could be read');
  return Object.fromEntries(
    [...Map.groupBy(inOrder, ({ area }) => area)].map(([area, all]) => [
      area,
      all.map(({ feature }) => feature),
    ]),
  );
}

export const areas = readAreas();

const features: Ban = { regex: '/features/', message: 'The layers beneath know no feature.' };
const layers = (...names: readonly string[]): Ban => ({
  regex: `/(${names.join('|')})/`,
  message: 'This role knows nothing of that layer: see ARCHITECTURE.md.',
});
/** Of the feature itself. Which program is meant is asked by listeners alone. */
const roles = (...names: readonly string[]): Ban => ({
  regex: `^\\.\\.?/(${names.join('|')})(/[a-z-]+)?\\.ts$|/which-program\\.ts$`,
  message: 'Imports go one way: see ARCHITECTURE.md.',
});
const named = (names: readonly string[]) => `^(\\.\\./)+([a-z-]+/)?(${names.join('|')})`;
const featureNames = Object.values(areas).flat();
const ofOthers = (...names: readonly string[]): Ban => ({
  regex: `${named(featureNames)}/(${names.join('|')})(/[a-z-]+)?\\.ts$`,
  message: 'Of another feature: model, texts, buttons and service, and nothing else.',
});
const others = ofOthers('queries', 'forms', 'listeners', 'touchpoints', 'feature');
/** Below the service no role knows a service, neither its own nor another's. */
const othersServices = ofOthers('service');
/** A pair's reasons, and the log of what admins did, read the same wherever they stand: their views are shared. */
const sharedViews = ['introductions', 'log'];
const othersViews: Ban = {
  regex: `${named(featureNames.filter((name) => !sharedViews.includes(name)))}/views(/[a-z-]+)?\\.ts$`,
  message: others.message,
};
const otherFeatures = [others, othersViews];
const untilService = [...otherFeatures, othersServices];
const above = (later: readonly string[], message: string): readonly Ban[] =>
  later.length === 0 ? [] : [{ regex: `^(\\.\\./)+(${later.join('|')})/`, message }];

/** What a feature in this place of the order may not know. */
function orderBans(area: string, feature: string): readonly Ban[] {
  const names = Object.keys(areas);
  const siblings = areas[area] ?? [];
  return [
    ...above(
      [...names.slice(names.indexOf(area) + 1), 'privacy', 'coming', 'home', 'help'],
      'An area imports only from areas above it in src/features.ts.',
    ),
    ...above(
      siblings.slice(siblings.indexOf(feature) + 1),
      'A feature imports only from those above it in src/features.ts.',
    ),
    ...(area === 'pairs' || area === 'rounds' ? [] : [layers('matching')]),
  ];
}

/** By role, whom it may not know: model, texts, buttons ← queries, views, forms ← service ← listeners, touchpoints ← feature. */
const roleBans: Readonly<Record<string, readonly Ban[]>> = {
  model: [
    ...untilService,
    roles('queries', 'views', 'forms', 'service', 'listeners', 'touchpoints', 'feature'),
    layers('db', 'slack'),
  ],
  texts: [
    ...untilService,
    roles('queries', 'views', 'forms', 'service', 'listeners', 'touchpoints', 'feature'),
    layers('db', 'scheduling'),
  ],
  buttons: [
    ...untilService,
    roles('queries', 'views', 'forms', 'service', 'listeners', 'touchpoints'),
    layers('db', 'scheduling'),
  ],
  queries: [
    ...untilService,
    roles('views', 'forms', 'service', 'listeners', 'touchpoints', 'feature'),
    layers('scheduling'),
  ],
  views: [
    ...untilService,
    roles('queries', 'forms', 'service', 'listeners', 'touchpoints'),
    layers('db', 'scheduling'),
  ],
  forms: [
    ...untilService,
    roles('queries', 'service', 'listeners', 'touchpoints'),
    layers('db', 'scheduling'),
  ],
  service: [...otherFeatures, roles('views', 'forms', 'listeners', 'touchpoints')],
  listeners: otherFeatures,
  touchpoints: [...otherFeatures, roles('listeners')],
  feature: otherFeatures,
};

const featureImports = (): readonly OxlintOverride[] =>
  Object.entries(areas).flatMap(([area, names]) =>
    names.flatMap((name) =>
      Object.entries(roleBans).map(([role, bans]) => {
        const at = `src/features/${area}/${name}/${role}`;
        return imports([`${at}.ts`, `${at}/**`], [...bans, ...orderBans(area, name)]);
      }),
    ),
  );

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

const sandboxRooms = [
  'http-body.ts',
  'own-address.ts',
  'manifest.ts',
  'movable-clock.ts',
  'working-morning.ts',
  'database-server.ts',
  'throwaway-database.ts',
  'error-lines.ts',
  'block-kit',
  'state',
  'people',
  'options.ts',
  'reading',
  'outgoing',
  'web-api',
  'app',
  'driver',
  'server.ts',
  'page-server',
  'page',
  'stand-in-slack.ts',
  'bot-life.ts',
  'seeds.ts',
  'passing-time.ts',
  'on-its-way.ts',
  'timeline',
  'travel.ts',
  'advancing.ts',
  'nights.ts',
  'stories',
  'workspaces.ts',
  'page-controls.ts',
  'sandbox.ts',
  'keeping',
  'main.ts',
];

/** Folders and files of a folder, ground first, and what else none of them may import. */
const rooms = (root: string, order: readonly string[], bans: readonly Ban[]): readonly OxlintOverride[] =>
  oneWay(root, order).map(({ files, refused }) => {
    const message = `In ${root} imports go one way, by the order in oxlint.config.ts.`;
    const patterns = [...bans, ...(refused === undefined ? [] : [{ regex: refused, message }])];
    return { files: [files], rules: { 'eslint/no-restricted-imports': ['error', { patterns }] } };
  });

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
    { files: ['src/**/texts/*.ts'], rules: { 'eslint/max-lines-per-function': 'off' } },
    { files: ['*.config.js'], rules: { 'import/no-default-export': 'off' } },
    { files: ['src/config.ts', 'tests/**', 'bench/**'], rules: { 'node/no-process-env': 'off' } },
    imports(['src/**'], []),
    imports(['src/bolt-app.ts', 'src/receiver.ts'], [], 'bolt'),
    imports(['src/db/**'], [features], 'postgres'),
    imports(['src/slack/**'], [features]),
    imports(['src/slack/listening/**'], [features], 'bolt'),
    imports(['src/scheduling/**'], [features]),
    imports(['src/scheduling/cron.ts'], [features], 'cron'),
    imports(['src/scheduling/queue.ts'], [features], 'queue'),
    ...featureImports(),
    imports(['src/matching/*.ts'], [outOfMatching('^[^.]|^\\.\\./')]),
    imports(['src/matching/*/**'], [outOfMatching('^[^.]|^\\.\\./\\.\\./')]),
    ...rooms('src/content', ['pack', 'loading', 'rules', 'lint'], [...Object.values(engines), features]),
    { files: ['src/sandbox/**'], rules: { 'eslint/no-restricted-imports': 'off' } },
    ...rooms('src/sandbox', sandboxRooms, []),
  ],
});
