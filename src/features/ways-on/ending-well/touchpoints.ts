import type { WorkspaceTransaction } from '../../../db/database.ts';
import type { Deps } from '../../../deps.ts';
import type { Reader } from '../../../language.ts';
import { nextOccurrence } from '../../../scheduling/due-times.ts';
import { latestSent } from '../../../scheduling/sent.ts';
import type { Touchpoint } from '../../../scheduling/touchpoints.ts';
import { oneLine, type Message } from '../../../slack/blocks.ts';
import { readerOf } from '../../../slack/directory.ts';
import { haveMet } from '../../pairs/ending/service.ts';
import { restsUntil, type Pair } from '../../pairs/pair/model.ts';
import { lockLivingPair } from '../../pairs/pair/service/moves.ts';
import { changesOn, inPairDm, readPair, toPairDm } from '../../pairs/pair/service/pairs.ts';
import { texts as pairTexts } from '../../pairs/pair/texts.ts';
import { membershipOf } from '../../people/enrolment/service/membership.ts';
import {
  areUnsent,
  carriedOnKind,
  carryOnApartKind,
  carryOnKind,
  closingApartKind,
  closingKind,
  overKind,
  thanksKind,
  unsentKind,
} from './model.ts';
import { findFarewells } from './queries.ts';
import { askingOf, goingOnOf } from './service/going-on.ts';
import { closeAfterLastDay } from './service/closing.ts';
import { farewellSeenBy, ownOf, whoCarriesOn } from './service/farewells.ts';
import { thanksFor } from './service/handing-over.ts';
import { texts } from './texts.ts';
import {
  carriedOnCard,
  carryOnApart,
  carryOnCard,
  carryOnOver,
  closingApart,
  closingCard,
  noLongerClosing,
  thanksCard,
  unsentOver,
  unsentWords,
} from './views/told.ts';

type Timed = Pick<Deps, 'clock'>;
type Compose = (tx: WorkspaceTransaction, pair: Pair, reader: Reader) => Promise<Message | undefined>;

type Over = (reader: Reader) => Message;

/** While it closes of its own accord it says so; once it goes on, `over` stands in its place. */
const whileItCloses = (compose: Compose, over: Over) =>
  ({
    compose: (tx, { pairId }) =>
      toPairDm(tx, pairId, async (pair, reader) => (pair.closesOn ? compose(tx, pair, reader) : undefined)),
    refresh: (tx, { pairId }) =>
      inPairDm(tx, pairId, async (pair, reader) =>
        pair.closesOn ? compose(tx, pair, reader) : over(reader),
      ),
  }) satisfies Pick<Touchpoint<'pair'>, 'compose' | 'refresh'>;

/** Says on which day it ends, and neither who wished so nor why. */
export const closingTouchpoint = ({ clock }: Timed): Touchpoint<'pair'> => ({
  kind: closingKind,
  audience: 'pair',
  when: 'good-moment',
  weight: 'must-arrive',
  ...whileItCloses(async (tx, pair, reader) => {
    const day = (await changesOn(tx, pair, clock.now())) ?? pair.closesOn;
    const isPauseOver = restsUntil(pair, clock.now()) !== undefined;
    const hasMet = await haveMet(tx, pair.id);
    return day && closingCard({ pair, day, isPauseOver, hasMet }, reader);
  }, noLongerClosing),
});

/** The same to each in private, where it cannot stand in the pair's DM. */
export const closingApartTouchpoint = ({ clock }: Timed): Touchpoint<'member'> => ({
  kind: closingApartKind,
  audience: 'member',
  when: 'good-moment',
  weight: 'must-arrive',
  compose: async (tx, { pairId, personId }) => {
    const message = await apartNow(tx, { pairId, personId, now: clock.now() });
    return message && { to: { people: [personId] }, message };
  },
  refresh: async (tx, { pairId, personId }) =>
    (await apartNow(tx, { pairId, personId, now: clock.now() })) ??
    ((await readPair(tx, pairId)).state === 'ended'
      ? oneLine(pairTexts(await readerOf(tx, personId)).over)
      : noLongerClosing(await readerOf(tx, personId))),
});

type ToOne = { readonly pairId: string; readonly personId: string; readonly now: Temporal.Instant };

async function apartNow(
  tx: WorkspaceTransaction,
  { pairId, personId, now }: ToOne,
): Promise<Message | undefined> {
  const pair = await readPair(tx, pairId);
  if (pair.state !== 'closing' || !pair.closesOn) return undefined;
  const day = (await changesOn(tx, pair, now)) ?? pair.closesOn;
  return closingApart({ pair, day, personId }, await readerOf(tx, personId));
}

/** To each whose words of an earlier time are held back, as the pair ends again. */
export const unsentTouchpoint = ({ clock }: Timed): Touchpoint<'member'> => ({
  kind: unsentKind,
  audience: 'member',
  when: 'good-moment',
  weight: 'must-arrive',
  compose: async (tx, { pairId, personId }) => {
    const message = await unsentNow(tx, { pairId, personId, now: clock.now() });
    return message && { to: { people: [personId] }, message };
  },
  refresh: async (tx, { pairId, personId }) =>
    (await unsentNow(tx, { pairId, personId, now: clock.now() })) ?? unsentOver(await readerOf(tx, personId)),
});

async function unsentNow(
  tx: WorkspaceTransaction,
  { pairId, personId, now }: ToOne,
): Promise<Message | undefined> {
  const pair = await readPair(tx, pairId);
  const day = await changesOn(tx, pair, now);
  const isHeldBack = areUnsent(ownOf(await findFarewells(tx, pairId), personId));
  if (pair.state !== 'closing' || !day || !isHeldBack) return undefined;
  return unsentWords({ pair, day, personId }, await readerOf(tx, personId));
}

/** Asks the others of it, once somebody would rather carry on. */
export const carryOnTouchpoint = ({ clock }: Timed): Touchpoint<'pair'> => ({
  kind: carryOnKind,
  audience: 'pair',
  when: 'exact',
  weight: 'must-arrive',
  ...whileItCloses(async (tx, pair, reader) => {
    const names = await whoCarriesOn(tx, pair);
    return names.length > 0 ? carryOnNow(tx, pair, { names, reader, now: clock.now() }) : undefined;
  }, carryOnOver),
  // One that asked of an earlier ending, or before another asked the same, asks no more.
  refresh: (tx, { pairId, occurrence }) =>
    inPairDm(tx, pairId, async (pair, reader) => {
      const isLatest = (await nextOccurrence(tx, { pairId, kind: carryOnKind })) === occurrence + 1;
      if (!isLatest || !pair.closesOn || pair.state === 'ended') return carryOnOver(reader);
      return carryOnNow(tx, pair, { names: await whoCarriesOn(tx, pair), reader, now: clock.now() });
    }),
});

/** The same to each of the others in private, where it cannot stand in the pair's DM. */
export const carryOnApartTouchpoint = ({ clock }: Timed): Touchpoint<'member'> => ({
  kind: carryOnApartKind,
  audience: 'member',
  when: 'good-moment',
  weight: 'must-arrive',
  compose: async (tx, { pairId, personId }) => {
    const message = await askedApart(tx, { pairId, personId, now: clock.now() });
    return message && { to: { people: [personId] }, message };
  },
  refresh: async (tx, { pairId, personId }) =>
    (await askedApart(tx, { pairId, personId, now: clock.now() })) ??
    carryOnOver(await readerOf(tx, personId)),
});

/** Undefined once they would too, or nobody would, or it does not end any more. */
async function askedApart(
  tx: WorkspaceTransaction,
  { pairId, personId, now }: ToOne,
): Promise<Message | undefined> {
  const pair = await readPair(tx, pairId);
  if (pair.state !== 'closing' || !pair.closesOn) return undefined;
  const { othersCarryOn: names } = await farewellSeenBy(tx, pair, { personId, now });
  const reader = await readerOf(tx, personId);
  const asking = await askingOf(tx, pair, now);
  return asking && names.length > 0 ? carryOnApart(asking, names, reader) : undefined;
}

type CarryOnNow = {
  readonly names: readonly string[];
  readonly reader: Reader;
  readonly now: Temporal.Instant;
};

async function carryOnNow(
  tx: WorkspaceTransaction,
  pair: Pair,
  { names, reader, now }: CarryOnNow,
): Promise<Message | undefined> {
  const asking = await askingOf(tx, pair, now);
  return asking && carryOnCard(asking, names, reader);
}

export const carriedOnTouchpoint = ({ clock }: Timed): Touchpoint<'pair'> => ({
  kind: carriedOnKind,
  audience: 'pair',
  when: 'exact',
  weight: 'must-arrive',
  compose: (tx, { pairId }) =>
    toPairDm(tx, pairId, async (pair, reader) =>
      pair.closesOn ? undefined : carriedOnCard(await goingOnOf(tx, pair, clock.now()), reader),
    ),
  refresh: (tx, { pairId, occurrence }) =>
    inPairDm(tx, pairId, async (pair, reader) => {
      const isLatest = (await latestSent(tx, { pairId, kind: carriedOnKind })) === occurrence;
      if (!isLatest || pair.closesOn || pair.state === 'ended') return oneLine(texts(reader).wentOn);
      return carriedOnCard(await goingOnOf(tx, pair, clock.now()), reader);
    }),
});

/** To each in private what the others thank them for; nothing to one who has left the program. */
export const thanksTouchpoint = ({ clock }: Timed): Touchpoint<'member'> => ({
  kind: thanksKind,
  audience: 'member',
  when: 'good-moment',
  weight: 'must-arrive',
  compose: async (tx, { pairId, personId, occurrence }) => {
    const pair = await readPair(tx, pairId);
    const received = await thanksFor(tx, pair, { personId, number: occurrence });
    const { programId } = pair;
    const { kind } = await membershipOf(tx, { programId, personId }, clock.now());
    if (received.length === 0 || kind === 'out') return undefined;
    const message = thanksCard(pairId, received, await readerOf(tx, personId));
    return { to: { people: [personId] }, message };
  },
  // What was handed over stands, unless it went with whoever wrote it.
  refresh: async (tx, { pairId, personId, occurrence }) => {
    const received = await thanksFor(tx, await readPair(tx, pairId), { personId, number: occurrence });
    return received.length > 0 ? undefined : oneLine(texts(await readerOf(tx, personId)).thanksGone);
  },
  follows: 'for-good',
});

/** Ends the pair once its last day is over; it hears what any pair that ends hears. */
export const overTouchpoint = (deps: Pick<Deps, 'queue' | 'announce'>): Touchpoint<'member'> => ({
  kind: overKind,
  audience: 'member',
  when: 'exact',
  weight: 'must-arrive',
  lock: lockLivingPair,
  whenDue: (tx, { pairId }, now) => closeAfterLastDay(tx, deps, { pairId, now }),
  compose: async () => undefined,
});
