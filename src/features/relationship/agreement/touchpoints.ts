import type { WorkspaceTransaction } from '../../../db/database.ts';
import type { Deps } from '../../../deps.ts';
import type { Touchpoint } from '../../../scheduling/touchpoints.ts';
import { readerOf } from '../../../slack/directory.ts';
import { isLiving, isOpen, partnersOf, type Pair } from '../../pairs/pair/model.ts';
import { noteChange } from '../../pairs/pair/service/moves.ts';
import { inPairDm, pairReaderOf, readPair, toPairDm } from '../../pairs/pair/service/pairs.ts';
import { tipInWords } from '../../pairs/pair/texts.ts';
import { afterReview, putOffReview } from './model/review.ts';
import {
  proposedKind,
  reviewKind,
  signedKind,
  agreementsInPlay,
  unsignedKind,
  waitsFor,
  type Agreement,
} from './model/versions.ts';
import { isOpenReview, knownReviews, meets, reviewOf } from './service/reviewing.ts';
import { agreementStateOf, versionsOf } from './service/versions.ts';
import { texts } from './texts.ts';
import { review, reviewDone, reviewOver, unsigned } from './views/asking.ts';
import { proposal, signed } from './views/proposal.ts';
import { nameOf } from './views/words.ts';

/** A proposal that was set aside before it was sent is not sent. */
export const proposedTouchpoint: Touchpoint<'pair'> = {
  kind: proposedKind,
  audience: 'pair',
  when: 'exact',
  weight: 'must-arrive',
  compose: (tx, { pairId, occurrence }) =>
    toPairDm(tx, pairId, async (pair, reader) => {
      const versions = await versionsOf(tx, pairId);
      const { proposed } = agreementsInPlay(versions);
      if (proposed?.version !== occurrence) return undefined;
      return proposal({ pair, versions, agreement: proposed }, reader);
    }),
  refresh: (tx, { pairId, occurrence }) =>
    inPairDm(tx, pairId, async (pair, reader) => {
      const versions = await versionsOf(tx, pairId);
      const agreement = versions.find(({ version }) => version === occurrence);
      return agreement && proposal({ pair, versions, agreement }, reader);
    }),
};

export const signedTouchpoint = ({ clock, content }: Pick<Deps, 'clock' | 'content'>): Touchpoint<'pair'> => {
  const saysSigned = async (tx: WorkspaceTransaction, pair: Pair, agreement: Agreement) => {
    const reader = await pairReaderOf(tx, pair);
    const place = { moment: 'after-signing', pairId: pair.id, turn: agreement.version } as const;
    const tip = tipInWords(content.in(reader.language), place, reader);
    const { signed: holding } = await agreementStateOf(tx, pair);
    const isReviewed = isOpen(pair) && holding?.version === agreement.version;
    const now = clock.now();
    const reviews = isReviewed ? await knownReviews(tx, pair, { signed: holding, now }) : undefined;
    return signed(agreement, { tip, reviews }, reader);
  };
  return {
    kind: signedKind,
    audience: 'pair',
    when: 'exact',
    weight: 'must-arrive',
    compose: (tx, { pairId, occurrence }) =>
      toPairDm(tx, pairId, async (pair) => {
        const { signed: agreement } = await agreementStateOf(tx, pair);
        return agreement?.version === occurrence ? saysSigned(tx, pair, agreement) : undefined;
      }),
    refresh: (tx, { pairId, occurrence }) =>
      inPairDm(tx, pairId, async (pair) => {
        const agreement = (await versionsOf(tx, pairId)).find(({ version }) => version === occurrence);
        return agreement && saysSigned(tx, pair, agreement);
      }),
  };
};

/** Once for each proposal, after the time to answer, to whoever has not signed it; in private. */
export const unsignedTouchpoint: Touchpoint<'member'> = {
  kind: unsignedKind,
  foretold: (reader) => texts(reader).foretold.unsigned,
  audience: 'member',
  when: 'good-moment',
  weight: 'nudge',
  staleAfter: Temporal.Duration.from({ hours: 4 * 24 }),
  recipients: async (tx, { pairId }) => {
    const pair = await readPair(tx, pairId);
    const { proposed } = await agreementStateOf(tx, pair);
    if (!isOpen(pair) || !proposed) return [];
    return waitsFor(
      proposed,
      pair.members.map(({ id }) => id),
    );
  },
  compose: async (tx, { pairId, personId }) => {
    const pair = await readPair(tx, pairId);
    const { proposed } = await agreementStateOf(tx, pair);
    if (!isOpen(pair) || !proposed || !waitsFor(proposed, [personId]).includes(personId)) return undefined;
    const proposer = nameOf({ members: partnersOf(pair, personId) }, proposed.proposedBy);
    return {
      to: { people: [personId] },
      message: unsigned({ agreement: proposed, proposer }, await readerOf(tx, personId)),
    };
  },
};

/**
 * Asks the boundaries again: on the day that was agreed, and every twelve weeks after it. While the pair doesn't meet, or has yet to
 * meet for the first time, it is put off until it does; whether something else is proposed by then makes no difference to what holds.
 */
export const reviewTouchpoint = ({ clock }: Pick<Deps, 'clock'>): Touchpoint<'pair'> => ({
  kind: reviewKind,
  foretold: (reader) => texts(reader).foretold.review,
  audience: 'pair',
  when: 'good-moment',
  weight: 'must-arrive',
  fits: async (tx, { pairId }) => meets(tx, await readPair(tx, pairId)),
  leftOut: async (tx, { pairId }) =>
    isOpen(await readPair(tx, pairId)) ? (reader) => texts(reader).reviewOnceMet : undefined,
  next: async (tx, { pairId }, now) => {
    const pair = await readPair(tx, pairId);
    if (await meets(tx, pair)) return afterReview(now, (await pairReaderOf(tx, pair)).timeZone);
    return isLiving(pair) ? putOffReview(now, (await pairReaderOf(tx, pair)).timeZone) : undefined;
  },
  compose: (tx, { pairId, occurrence: number }) =>
    toPairDm(tx, pairId, async (pair, reader) => {
      const { signed: agreement } = await agreementStateOf(tx, pair);
      if (!agreement || !isOpen(pair)) return undefined;
      const { fine, waiting } = await reviewOf(tx, pair, number);
      return review({ pairId, number, agreement, fine, waiting }, reader);
    }),
  refresh: (tx, { pairId, occurrence: number }) =>
    inPairDm(tx, pairId, async (pair, reader) => {
      const { signed: agreement } = await agreementStateOf(tx, pair);
      const { fine, waiting, next } = await reviewOf(tx, pair, number);
      if (waiting.length === 0) return reviewDone(next ?? afterReview(clock.now(), reader.timeZone), reader);
      if (!agreement || !(await isOpenReview(tx, pair, number))) return reviewOver(reader);
      return review({ pairId, number, agreement, fine, waiting }, reader);
    }),
  // The day of the next one stands in Home and under what was signed.
  afterwards: async (tx, { pairId }) => noteChange(tx, await readPair(tx, pairId)),
});
