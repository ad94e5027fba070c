import { describe, expect, it } from '@jest/globals';
import { introduction } from '../../../../../src/features/rounds/introductions/views/introduction.ts';
import { quote } from '../../../../../src/slack/blocks.ts';
import { pairReader } from '../../../../../src/language.ts';
import { faultsOf, wordsOf } from '../../../block-kit.ts';
import { couple, extremeText, members, participants, reasons, trio, vocabulary } from '../../../extreme.ts';

const ids = members.map(({ id }) => id);
const mentions = (count: number) => ids.slice(0, count).map((id) => `<@${id}>`);

describe('the introduction', () => {
  it.each([
    { pair: couple, count: 2 },
    { pair: trio, count: 3 },
  ])('of $count is sound, and mentions just the members', ({ pair, count }) => {
    const card = {
      pair,
      program: extremeText(80),
      vocabulary,
      participants: participants.slice(0, count),
      reasons,
      sharedHours: 37,
    };
    expect(faultsOf(introduction(card, pairReader), { mentions: mentions(count) })).toEqual([]);
    for (const mention of mentions(count))
      expect(wordsOf(introduction(card, pairReader).blocks)).toContain(mention);
  });

  it('is sound where nothing is known of the two but their names', () => {
    const card = {
      pair: couple,
      program: 'Peers',
      vocabulary,
      participants: [],
      reasons: [],
      sharedHours: 0,
    };
    expect(faultsOf(introduction(card, pairReader), { mentions: mentions(2) })).toEqual([]);
  });

  it.each(reasons)('says $kind in words, whatever the reader’s locale', (reason) => {
    for (const locale of ['en-GB', 'tr-TR', 'en_US', '', 'x'])
      expect(
        faultsOf(
          introduction(
            { pair: couple, program: 'Peers', vocabulary, participants, reasons: [reason], sharedHours: 37 },
            { ...pairReader, locale },
          ),
          { mentions: mentions(2) },
        ),
      ).toEqual([]);
  });

  it('writes its own words in their own language, and people’s as they wrote them', () => {
    const about: typeof reasons = [
      { kind: 'shared-goal', topic: 'work' },
      { kind: 'shared-interest', topic: 'SQL & AI' },
    ];
    const inWords = { ...vocabulary, topics: [{ id: 'work', name: 'Influence without authority' }] };
    const card = {
      pair: couple,
      program: 'Peers',
      vocabulary: inWords,
      participants,
      reasons: about,
      sharedHours: 37,
    };
    const words = wordsOf(introduction(card, { ...pairReader, locale: 'tr-TR' }).blocks);
    expect(words).toContain('influence without authority');
    expect(words).toContain('SQL &amp; AI');
  });

  it('tells once how many hours they share, as they are now', () => {
    const hours: typeof reasons = [{ kind: 'shared-hours', hoursPerWeek: 31 }, { kind: 'same-level' }];
    const card = {
      pair: couple,
      program: 'Peers',
      vocabulary,
      participants,
      reasons: hours,
      sharedHours: 37,
    };
    const words = wordsOf(introduction(card, pairReader).blocks);
    expect(words.match(/working hours?/gu)).toHaveLength(1);
    expect(words).toContain('37 working hours');
  });

  it('counts no hours together for those whose hours change from week to week', () => {
    const changing = participants.map((each, at) =>
      at === 0 ? { ...each, profile: { ...each.profile, workingHours: { changes: true as const } } } : each,
    );
    const card = {
      pair: couple,
      program: 'P',
      vocabulary,
      participants: changing,
      reasons: [],
      sharedHours: 37,
    };
    const words = wordsOf(introduction(card, pairReader).blocks);
    expect(words).toContain('change from week to week. Agree on each time together.');
    expect(words).not.toContain('37 working hours');
  });

  it('carries what each wrote for their peers as they wrote it, under their name', () => {
    const [one, other] = participants;
    if (!one || !other) throw new Error('two are needed');
    const written = [
      { ...one, profile: { ...one.profile, forPeer: '*Nights* <!here>' } },
      { ...other, profile: { ...other.profile, forPeer: '' } },
    ];
    const card = {
      pair: couple,
      program: 'P',
      vocabulary,
      participants: written,
      reasons: [],
      sharedHours: 1,
    };
    const { blocks } = introduction(card, pairReader);
    const at = blocks.findIndex(({ type }) => type === 'rich_text');
    expect(blocks[at]).toEqual(quote('*Nights* <!here>'));
    expect(wordsOf([blocks[at - 1]])).toContain('A note from');
    expect(blocks.filter(({ type }) => type === 'rich_text')).toHaveLength(1);
  });

  it('says of each what it says of the other', () => {
    const card = {
      pair: couple,
      program: 'Peers',
      vocabulary,
      participants: participants.slice(0, 2),
      reasons,
      sharedHours: 37,
    };
    const words = wordsOf(introduction(card, pairReader).blocks);
    expect(words.match(/offers/g)?.length).toBeGreaterThanOrEqual(2);
    // Of each of the two, and once more in the reason that an offer meets it.
    expect(words.match(/would like: /g)).toHaveLength(3);
  });
});
