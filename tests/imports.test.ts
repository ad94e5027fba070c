import { matchesGlob } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import config, { areas } from '../oxlint.config.ts';

type Patterns = { readonly patterns: readonly { readonly regex: string }[] };

/** Whether the linter refuses it: of several rules that fit a file, the last counts. */
function isRefused(file: string, specifier: string): boolean {
  const rules = (config.overrides ?? [])
    .filter(({ files }) => files.some((glob) => matchesGlob(file, glob)))
    .flatMap(({ rules: all }) => all?.['eslint/no-restricted-imports'] ?? []);
  const { patterns = [] } = (rules.at(-1) ?? {}) as Partial<Patterns>;
  return patterns.some(({ regex }) => new RegExp(regex, 'u').test(specifier));
}

const order = Object.entries(areas).flatMap(([area, names]) => names.map((name) => ({ area, name })));
const pairs = order.flatMap((above, at) => order.slice(at + 1).map((below) => ({ above, below })));

describe('an import from a feature of one below it in src/features.ts', () => {
  it('is refused, whichever two they are', () => {
    const passed = pairs.filter(({ above, below }) => {
      const way = above.area === below.area ? '..' : `../../${below.area}`;
      return !isRefused(
        `src/features/${above.area}/${above.name}/service.ts`,
        `${way}/${below.name}/service.ts`,
      );
    });
    expect(passed).toEqual([]);
    expect(pairs.length).toBeGreaterThan(1000);
  });

  it('is refused of those that show what all contribute', () => {
    const shown = ['privacy', 'coming', 'home', 'help'];
    const passed = order.flatMap(({ area, name }) =>
      shown.filter(
        (each) => !isRefused(`src/features/${area}/${name}/service.ts`, `../../${each}/service.ts`),
      ),
    );
    expect(passed).toEqual([]);
  });
});

describe('an import from a feature of one above it', () => {
  it.each(['model', 'texts', 'buttons', 'service'])('may be of its %s', (role) => {
    expect(isRefused('src/features/pairs/pair/service.ts', `../../people/enrolment/${role}.ts`)).toBe(false);
  });

  it.each(['queries', 'forms', 'views', 'listeners', 'touchpoints', 'feature'])(
    'may not be of its %s',
    (role) => {
      expect(isRefused('src/features/pairs/pair/service.ts', `../../people/enrolment/${role}.ts`)).toBe(true);
    },
  );
});
