import { describe, expect, it } from '@jest/globals';
import {
  answerKept,
  begun,
  lastWord,
  question,
  reminder,
} from '../../../../src/features/rounds/asked-first/views.ts';
import { pairReader } from '../../../../src/language.ts';
import { faultsOf, wordsOf } from '../../block-kit.ts';
import { extremeText, members, pairId, participants, reasons, vocabulary } from '../../extreme.ts';

const until = Temporal.Instant.from('2026-03-28T23:30:00Z');

const askedOf = (count: number) => ({
  pairId,
  others: members.slice(1, count),
  until,
  answer: undefined,
  program: extremeText(80),
  members: members.slice(0, count),
  card: { vocabulary, participants: participants.slice(0, count), reasons, sharedHours: 37 },
});

describe('what somebody who is asked reads', () => {
  it.each([2, 3])('is sound where they would be %i, and mentions the others alone', (count) => {
    const asked = askedOf(count);
    const mentions = asked.others.map(({ id }) => `<@${id}>`);
    for (const message of [
      question(asked, pairReader),
      reminder(asked, pairReader),
      answerKept({ ...asked, answer: 'yes' }, pairReader),
      answerKept({ ...asked, answer: 'no' }, pairReader),
      begun(asked, pairReader),
      lastWord('did-not-come-about', asked, pairReader),
      lastWord('time-is-over', asked, pairReader),
    ])
      expect(faultsOf(message, { mentions })).toEqual([]);
  });

  it('is sound where nothing is known of the others but their names', () => {
    const asked = { ...askedOf(2), card: { vocabulary, participants: [], reasons: [], sharedHours: 0 } };
    const mentions = asked.others.map(({ id }) => `<@${id}>`);
    expect(faultsOf(question(asked, pairReader), { mentions })).toEqual([]);
  });

  it('tells the end of the time by the reader’s own clock', () => {
    const inLisbon = { ...pairReader, locale: 'en-GB', timeZone: 'Europe/Lisbon' };
    const inTokyo = { ...inLisbon, timeZone: 'Asia/Tokyo' };
    expect(wordsOf(question(askedOf(2), inLisbon).blocks)).toContain('28 March 2026 at 23:30');
    expect(wordsOf(question(askedOf(2), inTokyo).blocks)).toContain('29 March 2026 at 08:30');
  });

  it('lets an answer be changed to the other one, and to that alone', () => {
    const { blocks: afterYes } = answerKept({ ...askedOf(2), answer: 'yes' }, pairReader);
    const { blocks: afterNo } = answerKept({ ...askedOf(2), answer: 'no' }, pairReader);
    expect(JSON.stringify(afterYes)).toContain('introductions.no');
    expect(JSON.stringify(afterYes)).not.toContain('introductions.yes');
    expect(JSON.stringify(afterNo)).toContain('introductions.yes');
    expect(JSON.stringify(afterNo)).not.toContain('introductions.no"');
  });
});
