import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { stillInButton } from '../../../src/features/ways-on/no-word/buttons.ts';
import {
  answerByAfter,
  askingAfter,
  lastDayToAnswer,
  NoWordError,
  type Question,
} from '../../../src/features/ways-on/no-word/model.ts';
import { pairReader } from '../../../src/language.ts';

const zones = ['America/Lima', 'Europe/Prague', 'Asia/Kathmandu', 'Pacific/Apia', 'America/Santiago'];
const zone = fc.constantFrom(...zones);
const moment = fc
  .integer({ min: 1_767_225_600, max: 1_830_297_600 })
  .map((seconds) => Temporal.Instant.fromEpochMilliseconds(seconds * 1000));
const dayOf = (at: Temporal.Instant, timeZone: string) => at.toZonedDateTimeISO(timeZone).toPlainDate();

describe('the day by which somebody is to answer', () => {
  it('is a week later, and over where they are before anything comes of it', () => {
    fc.assert(
      fc.property(moment, zone, (reachedAt, timeZone) => {
        const answerBy = answerByAfter(reachedAt, timeZone);
        const named = lastDayToAnswer(answerBy, { timeZone });
        expect(named.toString()).toBe(dayOf(reachedAt, timeZone).add({ days: 7 }).toString());
        const lastMinute = named.add({ days: 1 }).toZonedDateTime(timeZone).subtract({ minutes: 1 });
        expect(Temporal.Instant.compare(lastMinute.toInstant(), answerBy)).toBe(-1);
      }),
    );
  });

  it('is never named too late to a reader elsewhere', () => {
    fc.assert(
      fc.property(moment, zone, zone, (reachedAt, theirs, timeZone) => {
        const answerBy = answerByAfter(reachedAt, theirs);
        const named = lastDayToAnswer(answerBy, { timeZone });
        const over = named.add({ days: 1 }).toZonedDateTime(timeZone).toInstant();
        expect(Temporal.Instant.compare(over, answerBy)).toBeLessThanOrEqual(0);
      }),
    );
  });
});

describe('the day from which somebody can ask again', () => {
  it('is one on which they can, from its first minute', () => {
    const asked: Question = {
      pairId: 'p',
      number: 1,
      askedBy: 'U1',
      askedAt: Temporal.Instant.from('2026-03-02T15:10:00Z'),
      answerBy: Temporal.Instant.from('2026-03-10T00:00:00Z'),
      state: 'answered',
    };
    const asker = { personId: 'U1', timeZone: 'Europe/Prague' };
    const at = (now: string) => () => askingAfter(asked, { ...asker, now: Temporal.Instant.from(now) });
    expect(at('2026-03-22T23:00:00Z')()).toBe('new');
    expect(at('2026-03-22T22:59:00Z')).toThrow(NoWordError);
  });
});

const longNamed = (id: string) => ({ id, name: `${id} ${'x'.repeat(90)}`, timeZone: 'UTC' });

describe('what is read before the others are asked', () => {
  it('fits into a dialog of 300 characters, however long the names are', () => {
    const pair = {
      id: 'p',
      programId: 'q',
      state: 'active',
      hasBegun: true,
      channelId: 'C1',
      pausedUntil: undefined,
      closesOn: undefined,
      members: ['ana', 'ben', 'chen'].map(longNamed),
    } as const;
    const { confirm } = stillInButton(pair, { personId: 'ana', reader: pairReader });
    expect(Array.from(confirm?.text.text ?? '').length).toBeLessThanOrEqual(300);
  });
});
