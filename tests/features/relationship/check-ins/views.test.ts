import { describe, expect, it } from '@jest/globals';
import { loadContent } from '../../../../src/content/loading/load-content.ts';
import { itemsFor } from '../../../../src/features/relationship/check-ins/model/choosing.ts';
import { afterAnswering, checkInModal } from '../../../../src/features/relationship/check-ins/views/form.ts';
import {
  everybodyAnswered,
  invitation,
} from '../../../../src/features/relationship/check-ins/views/invitation.ts';
import { sharedCard, shareModal } from '../../../../src/features/relationship/check-ins/views/sharing.ts';
import { trendLines } from '../../../../src/features/relationship/check-ins/views/trend.ts';
import { pairReader } from '../../../../src/language.ts';
import { faultsOf, faultsOfView } from '../../block-kit.ts';
import { couple, pairId, personId } from '../../extreme.ts';

const { checkInItems: pack } = loadContent('content').in('en');
const items = itemsFor({ kind: 'check-in-milestone', hasMet: true }, pack, []);
const asked = {
  pairId,
  kind: 'check-in-milestone',
  occurrence: 9999,
  items,
  sessionNumber: undefined,
  milestone: 'mid-way',
  askedAt: Temporal.Instant.from('2026-03-02T09:00:00Z'),
} as const;
const all = Object.fromEntries(pack.items.map(({ id }) => [id, 1 as const]));
const answered = Array.from({ length: 8 }, () => ({
  ...asked,
  answers: all,
  answeredAt: asked.askedAt,
  isFinished: true,
}));
const after = (earlier: Readonly<Record<string, 1 | 3 | 5>>, pair = couple) =>
  afterAnswering(
    { pair, asked, earlier, answered, canShare: Object.keys(earlier).length > 0 },
    { pack, reader: pairReader },
  );
const buttonsIn = (view: object) =>
  [...JSON.stringify(view).matchAll(/"action_id":"([^"]+)"/gu)].map(([, id]) => id);

describe('what shows a check-in', () => {
  it('is sound, with all that the pack has', () => {
    expect(faultsOf(invitation(asked, pairReader))).toEqual([]);
    for (const page of [0, 1, 2])
      for (const earlier of [{}, all])
        expect(faultsOfView(checkInModal({ asked, earlier, page, pack }, pairReader))).toEqual([]);
    expect(faultsOfView(after({ openness: 1 }))).toEqual([]);
    expect(faultsOf(everybodyAnswered(2, pairReader))).toEqual([]);
    const answers = Object.fromEntries(items.map((id) => [id, 5 as const]));
    expect(faultsOfView(shareModal({ checkIn: asked, answers, pack }, pairReader))).toEqual([]);
    const share = { checkIn: asked, number: 9999, personId, answers };
    expect(faultsOf(sharedCard(share, { pair: couple, pack }, pairReader))).toEqual([]);
  });

  it('asks twelve at a milestone in three steps, and says that the wording is ours and not validated', () => {
    const pages = [0, 1, 2].map((page) => checkInModal({ asked, earlier: {}, page, pack }, pairReader));
    const inputs = pages.map(({ blocks }) => blocks.filter(({ type }) => type === 'input').length);
    expect(inputs).toEqual([4, 4, 4]);
    expect(pages.map(({ submit }) => submit?.text)).toEqual([
      'Save and continue',
      'Save and continue',
      'Save',
    ]);
    for (const page of pages) expect(JSON.stringify(page)).toContain('Our own wording, not validated');
  });

  it('leaves out what the pack has no more', () => {
    const smaller = { ...pack, items: pack.items.filter(({ id }) => id !== items[0]) };
    const { blocks } = checkInModal({ asked, earlier: {}, page: 0, pack: smaller }, pairReader);
    expect(blocks.filter(({ type }) => type === 'input')).toHaveLength(3);
  });

  it('speaks of both in a pair, and of all in a trio', () => {
    expect(everybodyAnswered(2, pairReader).text).toContain('both');
    expect(faultsOf(everybodyAnswered(3, pairReader))).toEqual([]);
    expect(everybodyAnswered(3, pairReader).text).not.toContain('both');
  });
});

describe('the word after the answers', () => {
  it('thanks a low answer otherwise than a high one, and offers ways on', () => {
    const words = [{ openness: 1 }, { openness: 3 }, { openness: 5 }, {}].map((earlier) =>
      JSON.stringify(after(earlier as never).blocks[0]),
    );
    expect(new Set(words).size).toBe(4);
    expect(buttonsIn(after({ openness: 5, usefulness: 1 }))).toEqual([
      'bookings.choose',
      'prompts.ask',
      'check-ins.share',
    ]);
    expect(buttonsIn(after({ openness: 5 }))).toEqual(['check-ins.share']);
    expect(buttonsIn(after({}))).toEqual([]);
  });

  it('offers no time to meet in a pause', () => {
    expect(buttonsIn(after({ openness: 1 }, { ...couple, state: 'paused' }))).toEqual(['check-ins.share']);
  });
});

const given = (...points: readonly (1 | 2 | 3 | 4 | 5)[]) =>
  points.map((point) => ({
    ...asked,
    answers: { openness: point },
    answeredAt: asked.askedAt,
    isFinished: true,
  }));

describe('somebody’s own line of answers', () => {
  it('says in words what its bars show', () => {
    expect(trendLines(given(1, 2, 3, 4, 5), pack, pairReader)).toEqual([
      'How you get along ▁▃▄▆█ from 1 to 5 of 5.',
    ]);
    expect(trendLines(given(4), pack, pairReader)).toEqual(['How you get along ▆ 4 of 5.']);
    expect(trendLines([], pack, pairReader)).toEqual([]);
  });
});
