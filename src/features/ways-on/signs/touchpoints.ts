import type { WorkspaceTransaction } from '../../../db/database.ts';
import type { TouchpointDeps } from '../../../deps.ts';
import type { Reader } from '../../../language.ts';
import { oneLine, type Message } from '../../../slack/blocks.ts';
import type { Touchpoint } from '../../../scheduling/touchpoints.ts';
import { readerOf } from '../../../slack/directory.ts';
import { isLiving } from '../../pairs/pair/model.ts';
import { inPairDm, pairReaderOf, readPair, toPairDm } from '../../pairs/pair/service/pairs.ts';
import { nextJointLook, nextPrivateLook } from './model/looks.ts';
import { jointKind, openersFor, passedOnKind, privateKind } from './model/telling.ts';
import { jointlyFound, privatelyDue, privatelyFound, type Found } from './service/looking.ts';
import { hasSaidSince, wordsPassedOn } from './service/telling.ts';
import { texts } from './texts.ts';
import { jointCard, overCard, passedOn, privateCard, saidCard } from './views.ts';

/** What it says is worked out as it is sent: it waits for the next good moment rather than for the next look. */
const staleAfter = Temporal.Duration.from({ hours: 28 * 24 });

const shownOf = ({ content }: TouchpointDeps, found: Found, { language }: Reader) => ({
  ...found,
  openers: openersFor(content.in(language).hardTalkOpeners, found.sign),
});

/** To each by their own answers alone, on the pair's own weekday. What a card says stays until its reader
 * says something, or the pair ends: it is not worked out again. */
export const privateTouchpoint = (deps: TouchpointDeps): Touchpoint<'member'> => ({
  kind: privateKind,
  audience: 'member',
  when: 'good-moment',
  weight: 'nudge',
  staleAfter,
  goesFirst: true,
  recipients: (tx, { pairId }) => privatelyDue(tx, pairId, deps.clock.now()),
  next: async (tx, { pairId }, now) =>
    (await goesOn(tx, pairId)) ? nextPrivateLook(pairId, now) : undefined,
  compose: async (tx, { pairId, personId }) => {
    const found = (await privatelyFound(tx, pairId, deps.clock.now())).get(personId);
    const reader = await readerOf(tx, personId);
    if (!found) return undefined;
    const message = privateCard(shownOf(deps, found, reader), { personId, reader });
    return { to: { people: [personId] }, message };
  },
  refresh: async (tx, card) => {
    const reader = await readerOf(tx, card.personId);
    if (!(await goesOn(tx, card.pairId))) return overCard(reader);
    return (await hasSaidSince(tx, card)) ? saidCard(card.pairId, reader) : undefined;
  },
  follows: 'for-good',
});

/** To all of a pair, by the answers of each of them, on a day that hangs on nobody's answer. */
export const jointTouchpoint = (deps: TouchpointDeps): Touchpoint<'pair'> => ({
  kind: jointKind,
  audience: 'pair',
  when: 'good-moment',
  weight: 'nudge',
  staleAfter,
  goesFirst: true,
  fits: async (tx, { pairId }) => (await jointlyFound(tx, pairId, deps.clock.now())) !== undefined,
  next: async (tx, { pairId }, now) => ((await goesOn(tx, pairId)) ? nextJointLook(pairId, now) : undefined),
  compose: (tx, { pairId }) =>
    toPairDm(tx, pairId, async (_pair, reader) => {
      const found = await jointlyFound(tx, pairId, deps.clock.now());
      return found && jointCard(shownOf(deps, found, reader), reader);
    }),
  refresh: async (tx, { pairId }): Promise<Message | undefined> =>
    (await goesOn(tx, pairId)) ? undefined : overCard(await pairReaderOf(tx, await readPair(tx, pairId))),
  follows: 'for-good',
});

const goesOn = async (tx: WorkspaceTransaction, pairId: string): Promise<boolean> =>
  isLiving(await readPair(tx, pairId));

/** What one of them has the bot say, once they have seen how it will stand. */
export const passedOnTouchpoint: Touchpoint<'pair'> = {
  kind: passedOnKind,
  audience: 'pair',
  when: 'exact',
  weight: 'must-arrive',
  compose: (tx, { pairId, occurrence }) =>
    toPairDm(tx, pairId, async (pair, reader) => {
      const said = await wordsPassedOn(tx, pair, occurrence);
      return said && passedOn(said, reader);
    }),
  refresh: (tx, { pairId, occurrence }) =>
    inPairDm(tx, pairId, async (pair, reader) => {
      const said = await wordsPassedOn(tx, pair, occurrence);
      return said ? passedOn(said, reader) : oneLine(texts(reader).passedOnGone);
    }),
};
