import { describe, expect, it } from '@jest/globals';
import { actsShown, type Act, type LogEntry } from '../../../../src/features/programs/log/model.ts';
import { logBlocks } from '../../../../src/features/programs/log/views.ts';
import {
  changedFields,
  defaultSettings,
  programSettings,
  weighedParts,
} from '../../../../src/features/programs/program/model.ts';
import { pairReader, type Reader } from '../../../../src/language.ts';

const programId = '00000000-0000-4000-8000-000000000001';
const textOf = (entries: readonly LogEntry[], reader: Reader = pairReader) =>
  logBlocks({ programId, entries, earlierThan: undefined }, reader)
    .map((block) => (block.type === 'section' ? (block.text?.text ?? '') : ''))
    .join('\n');

describe('what admins did', () => {
  const at = Temporal.Instant.from('2026-03-02T23:30:00Z');
  const entry = (act: Act): LogEntry => ({ by: 'U0000001', at, act });
  const said = (act: Act, reader: Reader = pairReader) => textOf([entry(act)], reader);

  const ownParts = programSettings.shape.ownParts.parse(
    Object.fromEntries(weighedParts.map((part) => [part, 3])),
  );

  it('fits however much was changed', () => {
    const longest = changedFields(
      { name: '', purpose: '', clause: '', settings: defaultSettings },
      {
        name: 'x',
        purpose: 'x',
        clause: 'x',
        settings: {
          cadenceDays: 7,
          agreementPreset: 'full',
          acceptableFit: 1,
          noRepeatMonths: 1,
          minSharedHours: 1,
          nextRoundOn: '2026-06-01',
          matchedFor: 'own',
          ownParts,
          endsOn: '2026-12-18',
          oddOneOut: 'wait',
          introductions: 'double-blind',
          answerDays: 6,
          guests: 'welcome',
          reportFloor: 6,
        },
      },
    );
    const log = Array.from({ length: actsShown }, () => entry({ kind: 'set-up', changed: longest }));
    expect(longest).toHaveLength(17);
    expect(textOf(log)).not.toContain('…');
  });

  it('is exact about who and what', () => {
    expect(said({ kind: 'round-confirmed', pairs: 1 })).toContain('<@U0000001> confirmed a round of 1 pair');
    expect(said({ kind: 'round-confirmed', pairs: 10, trios: 1 })).toContain(
      'a round of 10 pairs and 1 trio',
    );
    expect(said({ kind: 'round-confirmed', pairs: 0, trios: 2 })).toContain('a round of 2 trios');
    expect(said({ kind: 'admin-removed', personId: 'U2' })).toContain('removed <@U2>');
    expect(said({ kind: 'admin-removed', personId: 'U0000001' })).toContain('stepped down');
    expect(said({ kind: 'set-up', changed: ['name', 'oddOneOut'] })).toContain(
      'changed the name of the program and what happens when one person is left over',
    );
    expect(said({ kind: 'set-up', changed: [] })).toContain('changed nothing');
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
