import { expect, it } from '@jest/globals';
import type { Deps } from '../../src/deps.ts';
import { features } from '../../src/features.ts';
import { signKinds, steadyKinds } from '../../src/features/relationship/signs-of-life/model.ts';

/** They come at their moment with nobody of the pair having done anything, or with something that no other can see. */
const noSigns = [
  'introduction',
  'session-soon',
  'session-over',
  'session-out-of-hours-now',
  'series-next',
  'check-in-plan',
  'pair-closing-over',
  'presence-over',
  'first-weeks-release',
  'first-weeks-asked-again',
  'program-end-plan',
  'program-end-closes',
  'wind-down-over',
] as const;

it('a sign of life is whatever comes at once because somebody of a pair has acted', () => {
  const deps = {} as unknown as Deps;
  const all = features.flatMap(({ touchpoints }) => touchpoints?.(deps) ?? []);
  const exact = all.filter(({ when }) => when === 'exact').map(({ kind }) => kind);
  const known: readonly string[] = [...signKinds, ...noSigns];
  expect(exact.filter((kind) => !known.includes(kind))).toEqual([]);
  const kinds = all.map(({ kind }) => kind);
  expect([...signKinds, ...steadyKinds].filter((kind) => !kinds.includes(kind))).toEqual([]);
});
