import { describe, expect, it } from '@jest/globals';
import { readSetup, readWeights, setupMetadata } from '../../../../src/features/programs/setup/forms.ts';
import {
  defaultSettings,
  weighedParts,
  type NumberSetting,
  type Program,
} from '../../../../src/features/programs/program/model.ts';
import { weightsModal } from '../../../../src/features/programs/setup/views/weights-modal.ts';
import { setupModal } from '../../../../src/features/programs/setup/views.ts';
import { pairReader } from '../../../../src/language.ts';
import { holdsToItsView } from '../../form-rules.ts';
import { outcomeOf, stateOf } from '../../modal-values.ts';

const program: Program = {
  id: '00000000-0000-4000-8000-000000000001',
  name: 'Peers of the north',
  purpose: 'So that nobody has to work things out alone.',
  clause: 'Tell an admin if somebody could be hurt.',
  settings: { ...defaultSettings, minSharedHours: 5, cadenceDays: 28 },
  revision: 3,
  startedBy: undefined,
  isArchived: false,
  lastDay: undefined,
};
const modal = setupModal(program, pairReader);
const today = Temporal.PlainDate.from('2026-03-02');
const read = (state: Parameters<typeof readSetup>[0]) => readSetup(state, pairReader, today);
const filled = (changes: Readonly<Record<string, unknown>>) => read(stateOf(modal, changes));
const days = (nextRoundOn: string | null, endsOn: string | null) =>
  filled({ nextRoundOn: { selected_date: nextRoundOn }, endsOn: { selected_date: endsOn } });
const dayOf = (day: string | null) => filled({ nextRoundOn: { selected_date: day } });

describe('the form of a program’s setup', () => {
  holdsToItsView({ modal, read });

  it('sent as it opens changes nothing', () => {
    const { name, purpose, clause } = program;
    const { ownParts: _, ...settings } = program.settings;
    expect(filled({})).toEqual({ value: { name, purpose, clause, settings } });
  });

  it('needs a name, and no purpose', () => {
    expect(filled({ name: { value: '  ' } })).toEqual({ errors: { name: expect.any(String) } });
    expect(filled({ purpose: { value: null } })).toMatchObject({ value: { purpose: '' } });
  });

  it.each(['a\tb', 'a\nb', 'a\u0000b', 'a\u2028b', 'a\u202eb', 'a\u2066b', 'a\u200fb'])(
    'takes no name such as %j, which would turn or part the lines that it stands in',
    (name) => {
      expect(filled({ name: { value: name } })).toEqual({ errors: { name: expect.any(String) } });
    },
  );

  it('takes a name with pictures made of several, and in any script', () => {
    for (const name of ['👩‍💻 Peers', 'עמיתים', 'Peers; and more'])
      expect(filled({ name: { value: name } })).toMatchObject({ value: { name } });
  });

  const bounds = [
    { setting: 'acceptableFit', least: 0, most: 100 },
    { setting: 'noRepeatMonths', least: 0, most: 60 },
    { setting: 'minSharedHours', least: 0, most: 40 },
    { setting: 'answerDays', least: 1, most: 14 },
    { setting: 'reportFloor', least: 5, most: 100 },
  ] as const satisfies readonly {
    readonly setting: NumberSetting;
    readonly least: number;
    readonly most: number;
  }[];

  it.each(bounds)(
    'takes for $setting what is within its bounds, both ends included',
    ({ setting, least, most }) => {
      for (const value of [least, most])
        expect(filled({ [setting]: { value: String(value) } })).toHaveProperty(
          `value.settings.${setting}`,
          value,
        );
    },
  );

  it.each(bounds)(
    'says at $setting what it may be, where it is anything else',
    ({ setting, least, most }) => {
      for (const value of [String(least - 1), String(most + 1), '', '5.5', 'six', '-0', '٥']) {
        const result = filled({ [setting]: { value } });
        expect(result).toEqual({ errors: { [setting]: expect.stringContaining(String(most)) } });
      }
    },
  );

  it('takes a day to come for the next round, today too, or none', () => {
    expect(dayOf('2026-03-02')).toHaveProperty('value.settings.nextRoundOn', '2026-03-02');
    expect(dayOf(null)).toHaveProperty('value.settings.nextRoundOn', null);
    expect(dayOf('2026-03-01')).toEqual({ errors: { nextRoundOn: expect.any(String) } });
  });

  it('takes no round after the last day, and says so at both days', () => {
    expect(days('2026-12-06', '2026-12-05')).toEqual({
      errors: {
        nextRoundOn: expect.stringContaining('ends before'),
        endsOn: expect.stringContaining('after'),
      },
    });
    for (const [on, until] of [
      ['2026-12-06', '2026-12-06'],
      ['2026-12-06', null],
      [null, '2026-12-05'],
    ] as const)
      expect(days(on, until)).toHaveProperty('value');
    expect(days('2026-12-06', '2026-03-01')).toEqual({
      errors: { endsOn: expect.stringContaining('passed') },
    });
  });

  it('points out everything that is amiss at once', () => {
    const result = filled({
      name: { value: ' ' },
      acceptableFit: { value: '101' },
      reportFloor: { value: '4' },
    });
    expect('errors' in result && Object.keys(result.errors).toSorted()).toEqual([
      'acceptableFit',
      'name',
      'reportFloor',
    ]);
  });

  it.each([
    '',
    '{}',
    '{"revision":1}',
    '{"programId":"P1","revision":1}',
    `{"programId":"${program.id}","revision":1.5}`,
    `{"programId":"${program.id}","revision":1,"isNew":true}`,
  ])('refuses %s for its revision', (metadata) => {
    expect(outcomeOf(() => setupMetadata.parse(metadata))).toBe('refused');
  });
});

describe('the weights of each part', () => {
  const weights = weightsModal(program, pairReader);
  holdsToItsView({ modal: weights, read: (state) => readWeights(state, pairReader) });

  it('are as usual where nobody has weighed anything, and then as they were', () => {
    const first = readWeights(stateOf(weights), pairReader);
    const ownParts = 'value' in first ? { ...first.value, craft: 3 as const, level: 0 as const } : null;
    expect(new Set(Object.values('value' in first ? first.value : {}))).toEqual(new Set([1]));
    const later = weightsModal({ ...program, settings: { ...program.settings, ownParts } }, pairReader);
    expect(readWeights(stateOf(later), pairReader)).toEqual({ value: ownParts });
  });

  it('let something count: a penalty alone matches nobody for anything', () => {
    const none = Object.fromEntries(weighedParts.map((part) => [part, at(part === 'tooAlike' ? '3' : '0')]));
    expect(readWeights(stateOf(weights, none), pairReader)).toHaveProperty('errors');
    expect(readWeights(stateOf(weights, { ...none, style: at('1') }), pairReader)).toHaveProperty('value');
  });
});

const at = (value: string) => ({ selected_option: { value } });
