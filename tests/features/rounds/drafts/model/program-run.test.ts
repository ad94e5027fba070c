import { expect, it } from '@jest/globals';
import { toDo, type ProgramRun } from '../../../../../src/features/rounds/drafts/model/program-run.ts';
import { runningPart } from '../../../../../src/features/rounds/drafts/views/home.ts';
import { defaultSettings } from '../../../../../src/features/programs/program/model.ts';
import { pairReader } from '../../../../../src/language.ts';

const today = Temporal.PlainDate.from('2026-03-09');

const run = (settings: Partial<ProgramRun['program']['settings']>, more: Partial<ProgramRun> = {}) =>
  ({
    program: { id: 'p', name: 'Peers', revision: 1, settings: { ...defaultSettings, ...settings } },
    hadRound: true,
    enrolled: 20,
    waiting: 8,
    paused: 0,
    pairs: 6,
    trios: 0,
    ...more,
  }) as ProgramRun;

it.each([
  ['2026-03-08', 'new-end'],
  ['2026-03-09', 'match'],
  [null, 'match'],
] as const)('a program whose last day is %s has an admin %s next', (endsOn, expected) => {
  expect(toDo(run({ endsOn }), today)).toBe(expected);
});

it('a program past its last day says so in Home, with the way to a new one', () => {
  const part = JSON.stringify(runningPart([run({ endsOn: '2026-02-05' })], today, pairReader));
  expect(part).toContain('Its last day was *February 5, 2026*');
  expect(part).toContain('choose a new one, or archive it');
  expect(part).not.toContain('look at the best pairs');
});
