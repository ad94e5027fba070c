import { describe, expect, it } from '@jest/globals';
import type { Round } from '../../../src/features/pairing/model.ts';
import { introduction, loading, roundDecided, roundPreview } from '../../../src/features/pairing/views.ts';
import { pairReader } from '../../../src/language.ts';
import { faultsOf, faultsOfView, wordsOf } from '../block-kit.ts';
import { couple, extremeText, members, pairId, participants, reasons, trio } from '../extreme.ts';

const ids = members.map(({ id }) => id);
const names = new Map(members.map(({ id, name }) => [id, name]));

const round = (pairs: number, leftovers: number): Round => ({
  id: pairId,
  programId: pairId,
  state: 'draft',
  names,
  plan: {
    poolSize: pairs * 3 + leftovers,
    pairs: Array.from({ length: pairs }, () => ({ members: ids, fit: 100, reasons })),
    leftovers: Array.from({ length: leftovers }, (_, index) => ({
      id: ids[index % 3] ?? '',
      cause: 'all-taken' as const,
    })),
  },
});

const mentions = (count: number) => ids.slice(0, count).map((id) => `<@${id}>`);

const turns = (page: number) =>
  JSON.stringify(roundPreview(round(50, 0), page, pairReader)).match(/pairing\.(?:next|previous)-page/g);

describe('the preview of a round', () => {
  it('is sound on every page of a large round', () => {
    for (const page of [0, 1, 50, 99])
      expect(faultsOfView(roundPreview(round(2000, 500), page, pairReader))).toEqual([]);
  });

  it('is sound with nobody matched, and with nobody left over', () => {
    expect(faultsOfView(roundPreview(round(0, 3), 0, pairReader))).toEqual([]);
    expect(faultsOfView(roundPreview(round(1, 0), 0, pairReader))).toEqual([]);
    expect(faultsOfView(loading(pairReader))).toEqual([]);
    expect(faultsOfView(roundDecided('Done.', pairReader))).toEqual([]);
  });

  it('leads from page to page and not beyond', () => {
    expect([0, 1, 2].map(turns)).toEqual([
      ['pairing.next-page'],
      ['pairing.previous-page', 'pairing.next-page'],
      ['pairing.previous-page'],
    ]);
  });
});

describe('the introduction', () => {
  it.each([
    { pair: couple, count: 2 },
    { pair: trio, count: 3 },
  ])('of $count is sound, and mentions just the members', ({ pair, count }) => {
    const card = { pair, program: extremeText(80), participants: participants.slice(0, count), reasons };
    expect(faultsOf(introduction(card, pairReader), { mentions: mentions(count) })).toEqual([]);
    for (const mention of mentions(count))
      expect(wordsOf(introduction(card, pairReader).blocks)).toContain(mention);
  });

  it('is sound where nothing is known of the two but their names', () => {
    const card = { pair: couple, program: 'Peers', participants: [], reasons: [] };
    expect(faultsOf(introduction(card, pairReader), { mentions: mentions(2) })).toEqual([]);
  });

  it.each(reasons)('says $kind in words, whatever the reader’s locale', (reason) => {
    for (const locale of ['en-GB', 'tr-TR', 'en_US', '', 'x'])
      expect(
        faultsOf(
          introduction(
            { pair: couple, program: 'Peers', participants, reasons: [reason] },
            { ...pairReader, locale },
          ),
          { mentions: mentions(2) },
        ),
      ).toEqual([]);
  });

  it('writes its own words in their own language, and people’s as they wrote them', () => {
    const about: typeof reasons = [
      { kind: 'shared-goal', topic: 'influence' },
      { kind: 'shared-interest', topic: 'SQL & AI' },
    ];
    const card = { pair: couple, program: 'Peers', participants, reasons: about };
    const words = wordsOf(introduction(card, { ...pairReader, locale: 'tr-TR' }).blocks);
    expect(words).toContain('influence without authority');
    expect(words).toContain('SQL &amp; AI');
  });

  it('says of each what it says of the other', () => {
    const card = { pair: couple, program: 'Peers', participants: participants.slice(0, 2), reasons };
    const words = wordsOf(introduction(card, pairReader).blocks);
    expect(words.match(/offers/g)?.length).toBeGreaterThanOrEqual(2);
    expect(words.match(/would like/g)).toHaveLength(2);
  });
});
