import { describe, expect, it } from '@jest/globals';
import { loadContent } from '../../../../src/content/loading/load-content.ts';
import {
  checkInMeant,
  checkInMetadata,
  readAnswers,
  readPicked,
  shareMeant,
  shareMetadata,
} from '../../../../src/features/relationship/check-ins/forms.ts';
import type { Answers } from '../../../../src/features/relationship/check-ins/model/check-in.ts';
import { checkInModal } from '../../../../src/features/relationship/check-ins/views/form.ts';
import { invitation } from '../../../../src/features/relationship/check-ins/views/invitation.ts';
import { shareModal } from '../../../../src/features/relationship/check-ins/views/sharing.ts';
import { pairReader } from '../../../../src/language.ts';
import { holdsToItsView } from '../../form-rules.ts';
import { outcomeOf, stateOf } from '../../modal-values.ts';

const checkIn = {
  pairId: '3f0c7a1e-5a0b-4c57-9d0e-0a8f4f7f2a11',
  kind: 'check-in-session',
  occurrence: 3,
} as const;
const items = ['felt-heard', 'know-next-step', 'replies-in-time'];
const asked = {
  ...checkIn,
  items,
  sessionNumber: 3,
  milestone: undefined,
  askedAt: Temporal.Instant.from('2026-03-02T09:00:00Z'),
};
const answers = { 'felt-heard': 4, 'know-next-step': 5, 'replies-in-time': 1 } as const;
const { checkInItems: pack } = loadContent('content').in('en');
const modal = checkInModal({ asked, earlier: {}, page: 0, pack }, pairReader);

const again = (earlier: Answers) =>
  readAnswers(stateOf(checkInModal({ asked, earlier, page: 0, pack }, pairReader)), items);

describe('the form of a check-in', () => {
  holdsToItsView({ modal, read: (state) => readAnswers(state, items) });

  it('reads back the answers that a person gave before, and those alone', () => {
    expect(again(answers)).toEqual(answers);
    expect(again({ 'felt-heard': 2 })).toEqual({ 'felt-heard': 2 });
    expect(again({})).toEqual({});
  });

  it('knows which check-in its button and its modal are about', () => {
    const actions = invitation(asked, pairReader).blocks.at(-1);
    const value = `${checkIn.pairId}:3:check-in-session`;
    expect(actions).toMatchObject({ elements: [{ value }] });
    expect(checkInMeant.parse(value)).toEqual(checkIn);
    expect(checkInMetadata.parse(modal.private_metadata)).toEqual({ ...checkIn, page: 0, items });
  });

  it('knows the check-ins of before there were several kinds', () => {
    expect(checkInMeant.parse(`${checkIn.pairId}:3`)).toEqual({ ...checkIn, kind: 'check-in' });
  });

  it.each([
    '',
    '{}',
    'not JSON',
    '[]',
    'null',
    '1',
    '{"pairId":"P1","kind":"check-in","occurrence":1}',
    JSON.stringify({ ...checkIn, kind: 'another', page: 0, items }),
    JSON.stringify({ ...checkIn, page: -1, items }),
    JSON.stringify({ ...checkIn, page: 0, items: ['__proto__'] }),
  ])('refuses %s for what a modal is about', (metadata) => {
    expect(outcomeOf(() => checkInMetadata.parse(metadata))).toBe('refused');
  });

  it.each([
    `${checkIn.pairId}:0`,
    `${'-'.repeat(36)}:1`,
    checkIn.pairId,
    `${checkIn.pairId}:-1`,
    ':1',
    `${checkIn.pairId}:1:another`,
    `${checkIn.pairId}:1:check-in:1`,
  ])('refuses %s for what a button is about', (value) => {
    expect(outcomeOf(() => checkInMeant.parse(value))).toBe('refused');
  });
});

describe('the form in which answers are shared', () => {
  const shown = shareModal({ checkIn, answers, pack }, pairReader);
  const offered = new Set(items);

  holdsToItsView({
    modal: shown,
    // Whether an answer is the person's own to share is asked of the database.
    read: (state) => {
      const read = readPicked(state);
      return read.every((item) => offered.has(item)) ? read : readPicked({});
    },
  });

  it('picks nothing by itself, and knows what it is about', () => {
    expect(outcomeOf(() => readPicked(stateOf(shown)))).toBe('refused');
    expect(shareMetadata.parse(shown.private_metadata)).toEqual(checkIn);
    expect(shareMeant.parse(`${checkIn.pairId}:2`)).toEqual({ pairId: checkIn.pairId, number: 2 });
  });
});
