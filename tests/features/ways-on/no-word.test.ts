import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { stillInButton } from '../../../src/features/ways-on/no-word/buttons.ts';
import {
  askingAfter,
  earliestAnswerBy,
  foundBy,
  lastDayAfter,
  NoWordError,
  openAfter,
  type NoWordQuestion,
} from '../../../src/features/ways-on/no-word/model.ts';
import { pairReader } from '../../../src/language.ts';

const zones = ['America/Lima', 'Europe/Prague', 'Asia/Kathmandu', 'Pacific/Apia', 'America/Santiago'];
const zone = fc.constantFrom(...zones);
const moment = fc
  .integer({ min: 1_767_225_600, max: 1_830_297_600 })
  .map((seconds) => Temporal.Instant.fromEpochMilliseconds(seconds * 1000));
const dayOf = (at: Temporal.Instant, timeZone: string) => at.toZonedDateTimeISO(timeZone).toPlainDate();

const between = (asker: string, asked: string) =>
  ({
    id: 'p',
    programId: 'q',
    state: 'active',
    hasBegun: true,
    channelId: 'C1',
    pausedUntil: undefined,
    closesOn: undefined,
    members: [
      { id: 'U1', name: 'Ana', timeZone: asker },
      { id: 'U2', name: 'Ben', timeZone: asked },
    ],
  }) as const;

const askedOn = (askedAt: Temporal.Instant): NoWordQuestion => ({
  pairId: 'p',
  number: 1,
  askedBy: 'U1',
  askedAt,
  answerBy: askedAt,
  state: 'open',
});

describe('the day by which somebody is to answer', () => {
  it('is a week later where they are, one for both, and over on both calendars before anything comes of it', () => {
    fc.assert(
      fc.property(moment, zone, zone, (reachedAt, asker, theirs) => {
        const pair = between(asker, theirs);
        const fates = [{ personId: 'U2', reachedAt, isOnItsWay: false }];
        const seenAt = (now: Temporal.Instant) =>
          ['U1', 'U2'].map((id) => foundBy(id, askedOn(reachedAt), { pair, fates, said: [], now }));
        const named = dayOf(reachedAt, theirs).add({ days: 7 });
        for (const found of seenAt(reachedAt)) expect(found?.lastDay?.toString()).toBe(named.toString());
        expect(lastDayAfter(reachedAt, theirs).toString()).toBe(named.toString());
        const over = earliestAnswerBy(reachedAt, pair, pair.members.slice(1));
        for (const timeZone of [asker, theirs]) {
          const lastMinute = named.add({ days: 1 }).toZonedDateTime(timeZone).subtract({ minutes: 1 });
          expect(Temporal.Instant.compare(lastMinute.toInstant(), over)).toBe(-1);
        }
        expect(seenAt(over.subtract({ seconds: 1 })).map((found) => found?.isOver)).toEqual([false, false]);
        expect(seenAt(over).map((found) => found?.isOver)).toEqual([true, true]);
      }),
    );
  });
});

describe('the day from which somebody can ask', () => {
  const asked: NoWordQuestion = {
    ...askedOn(Temporal.Instant.from('2026-03-02T15:10:00Z')),
    state: 'answered',
  };
  const silentSince = Temporal.Instant.from('2026-02-01T00:00:00Z');
  const asker = { personId: 'U1', timeZone: 'Europe/Prague', silentSince };
  const at =
    (before: NoWordQuestion | undefined, now: string, since = silentSince) =>
    () =>
      askingAfter(before, { ...asker, silentSince: since, now: Temporal.Instant.from(now) });

  it('is three weeks after it was asked last, and they can from its first minute', () => {
    expect(at(asked, '2026-03-22T23:00:00Z')()).toBe('new');
    expect(at(asked, '2026-03-22T22:59:00Z')).toThrow(NoWordError);
  });

  it('is five days after the other did something last, and they can from its first minute', () => {
    const since = Temporal.Instant.from('2026-03-02T15:10:00Z');
    expect(at(undefined, '2026-03-06T23:00:00Z', since)()).toBe('new');
    expect(at(undefined, '2026-03-06T22:59:00Z', since)).toThrow(NoWordError);
  });

  it('is the later of the two, and what another has asked is told to nobody', () => {
    const now = Temporal.Instant.from('2026-03-10T10:00:00Z');
    const open = (before: NoWordQuestion, since: string) =>
      openAfter(
        { before, found: undefined, hasAnswered: false },
        { ...asker, silentSince: Temporal.Instant.from(since), now },
      );
    expect(open(asked, '2026-03-09T10:00:00Z')).toMatchObject({ held: { code: 'too-soon' } });
    expect(open({ ...asked, askedBy: 'U2' }, '2026-03-09T10:00:00Z')).toEqual({ kind: 'nothing' });
    expect(open({ ...asked, askedAt: silentSince }, '2026-03-09T10:00:00Z')).toMatchObject({
      held: { code: 'too-early' },
    });
    expect(open({ ...asked, askedAt: silentSince }, '2026-03-01T10:00:00Z')).toEqual({ kind: 'can-ask' });
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
