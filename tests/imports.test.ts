import { matchesGlob } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import config, { areas } from '../oxlint.config.ts';

type Patterns = { readonly patterns: readonly { readonly regex: string }[] };

/** What the linter refuses to import into the file: of several rules that fit it, the last counts. */
function refusedIn(file: string): readonly RegExp[] {
  const rules = (config.overrides ?? [])
    .filter(({ files }) => files.some((glob) => matchesGlob(file, glob)))
    .flatMap(({ rules: all }) => all?.['eslint/no-restricted-imports'] ?? []);
  const { patterns = [] } = (rules.at(-1) ?? {}) as Partial<Patterns>;
  return patterns.map(({ regex }) => new RegExp(regex, 'u'));
}

/** Of what may be imported into one file. */
function refusing(file: string): (specifier: string) => boolean {
  const refused = refusedIn(file);
  return (specifier) => refused.some((pattern) => pattern.test(specifier));
}

const order = Object.entries(areas).flatMap(([area, names]) =>
  names.map((name) => ({ area, name, isRefused: refusing(`src/features/${area}/${name}/service.ts`) })),
);

describe('an import from a feature of one below it in src/features.ts', () => {
  it('is refused, whichever two they are', () => {
    const passed = order.flatMap((above, at) =>
      order
        .slice(at + 1)
        .filter(({ area, name }) => {
          const way = area === above.area ? '..' : `../../${area}`;
          return !above.isRefused(`${way}/${name}/service.ts`);
        })
        .map((below) => [above.name, below.name]),
    );
    expect(passed).toEqual([]);
    expect(order.length).toBeGreaterThan(40);
  });

  it('is refused of those that show what all contribute', () => {
    const shown = ['privacy', 'coming', 'home', 'help'];
    const passed = order.flatMap(({ isRefused }) =>
      shown.filter((each) => !isRefused(`../../${each}/service.ts`)),
    );
    expect(passed).toEqual([]);
  });
});

describe('an import from a feature of one above it', () => {
  const isRefused = refusing('src/features/pairs/pair/service.ts');

  it.each(['model', 'texts', 'buttons', 'service'])('may be of its %s', (role) => {
    expect(isRefused(`../../people/enrolment/${role}.ts`)).toBe(false);
  });

  it.each(['queries', 'forms', 'views', 'listeners', 'touchpoints', 'feature'])(
    'may not be of its %s',
    (role) => {
      expect(isRefused(`../../people/enrolment/${role}.ts`)).toBe(true);
    },
  );
});
