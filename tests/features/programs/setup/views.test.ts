import { describe, expect, it } from '@jest/globals';
import type { ModalView } from '@slack/types';
import type { Admins } from '../../../../src/features/programs/admins/model.ts';
import {
  mostAdmins,
  bounds,
  changedFields,
  defaultSettings,
  lengths,
  type Program,
} from '../../../../src/features/programs/program/model.ts';
import { actsShown, type Act, type LogEntry } from '../../../../src/features/programs/log/model.ts';
import { adminsModal } from '../../../../src/features/programs/admins/views.ts';
import { logBlocks } from '../../../../src/features/programs/log/views.ts';
import { setupModal } from '../../../../src/features/programs/setup/views.ts';
import { pairReader, type Reader } from '../../../../src/language.ts';
import { faultsOfView } from '../../block-kit.ts';
import { extremeText, pairId, personId } from '../../extreme.ts';

const name = extremeText(lengths.name);
const program: Program = {
  id: pairId,
  name,
  purpose: '',
  settings: defaultSettings,
  revision: 9,
  startedBy: undefined,
  isArchived: false,
  lastDay: undefined,
};
const people = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: `U000000${index}`, name: extremeText(80) }));

const mentions = people(mostAdmins).map(({ id }) => `<@${id}>`);
const faults = (modal: ModalView) => faultsOfView(modal, { mentions });
const seen = (admins: Admins) => ({ programId: pairId, program: name, personId, admins, log: [] });

describe('the setup', () => {
  it('is sound with the longest words, and with none', () => {
    const settings = {
      ...defaultSettings,
      acceptableFit: bounds.acceptableFit.most,
      noRepeatMonths: bounds.noRepeatMonths.least,
    };
    for (const purpose of [extremeText(lengths.purpose), ''])
      expect(faultsOfView(setupModal({ ...program, purpose, settings }, pairReader))).toEqual([]);
  });
});

describe('the admins', () => {
  it.each([0, 1, 2, mostAdmins])('is sound with %d of them, to themselves and to others', (count) => {
    for (const areAppointed of [true, false])
      for (const who of [personId, 'U9999999']) {
        const admins = { areAppointed, people: people(count) };
        expect(faults(adminsModal({ ...seen(admins), personId: who }, pairReader))).toEqual([]);
      }
  });

  it('names hundreds without filling the screen', () => {
    const modal = adminsModal(seen({ areAppointed: false, people: people(400) }), pairReader);
    expect(faults(modal)).toEqual([]);
    expect(JSON.stringify(modal)).toContain('and others');
  });

  it('shows nobody but an admin how to change them', () => {
    const admins = { areAppointed: true, people: people(3) };
    const shown = JSON.stringify(adminsModal({ ...seen(admins), personId: 'U9999999' }, pairReader));
    expect(shown).not.toContain('programs.remove-admin');
    expect(shown).not.toContain('multi_users_select');
  });
});

const textOf = (log: readonly LogEntry[], reader: Reader = pairReader) =>
  logBlocks(log, reader)
    .map(({ text }) => text?.text ?? '')
    .join('\n');

describe('what admins did', () => {
  const at = Temporal.Instant.from('2026-03-02T23:30:00Z');
  const entry = (act: Act): LogEntry => ({ by: 'U0000001', at, act });
  const said = (act: Act, reader: Reader = pairReader) => textOf([entry(act)], reader);

  it('fits however much was changed', () => {
    const longest = changedFields(
      { name: '', purpose: '', settings: defaultSettings },
      {
        name: 'x',
        purpose: 'x',
        settings: {
          cadenceDays: 7,
          acceptableFit: 1,
          noRepeatMonths: 1,
          minSharedHours: 1,
          nextRoundOn: '2026-06-01',
          oddOneOut: 'wait',
          introductions: 'double-blind',
          answerDays: 6,
          guests: 'welcome',
          reportFloor: 6,
        },
      },
    );
    const log = Array.from({ length: actsShown }, () => entry({ kind: 'set-up', changed: longest }));
    expect(longest).toHaveLength(12);
    expect(textOf(log)).not.toContain('…');
  });

  it('is exact about who and what', () => {
    expect(said({ kind: 'round-confirmed', pairs: 1 })).toContain('<@U0000001> confirmed a round of 1 pair');
    expect(said({ kind: 'admin-removed', personId: 'U2' })).toContain('ended <@U2>');
    expect(said({ kind: 'admin-removed', personId: 'U0000001' })).toContain('stepped down');
    expect(said({ kind: 'set-up', changed: ['name', 'oddOneOut'] })).toContain(
      'changed the name of the program and what becomes of an odd one out',
    );
    expect(said({ kind: 'set-up', changed: [] })).toContain('left it as it was');
  });

  it('is dated by the reader’s own calendar', () => {
    const act = { kind: 'round-discarded' } as const;
    expect(said(act)).toContain('March 2, 2026');
    expect(said(act, { ...pairReader, timeZone: 'Asia/Tokyo' })).toContain('March 3, 2026');
  });

  it('says so where there is nothing yet', () => {
    expect(textOf([])).toContain('Nothing yet');
  });
});
