import type { WorkspaceTransaction } from '../db/database.ts';
import type { Reader } from '../language.ts';
import type { Gate } from './asking.ts';
import { nudgedLately } from './budget.ts';
import { withinBudget, type Counted, type Nudged, type Planned } from './coming-budget.ts';
import { findScheduled, findSentToAll, findWaiting } from './coming-rows.ts';
import { goodMoment, isPunctual, nudgeWeek, type PersonalHours } from './time-gate.ts';
import type { Coming, Due, Touchpoint, TouchpointFor } from './touchpoints.ts';

/** What is to come to a pair, or to one of it, and the moment at which the gate would let it out as things stand. */
export type Expected = Counted<Planned> & {
  /** It is due already, and waits for its moment. */
  readonly isWaiting: boolean;
  /** Why it does not come by itself, where that may be read. */
  readonly leftOut?: ((reader: Reader) => string) | undefined;
};

type Asked = {
  readonly pairId: string;
  readonly now: Temporal.Instant;
  readonly until: Temporal.Instant;
  /** Where it is given, only what reaches that person, reckoned from nothing but what they may know to have come. */
  readonly personId?: string;
};

/**
 * What waits already, the next of each kind that has a due time until then, what that begins, and of what comes every so often those after
 * it too; soonest first, read from where workers and ticks read it. A nudge for which there is no room is put off, or does not fit.
 */
export async function comingToPair(
  tx: WorkspaceTransaction,
  gate: Gate,
  asked: Asked,
): Promise<readonly Expected[]> {
  const { pairId, now, personId } = asked;
  const everyone = (await gate.people.hoursOfPairs(tx, [pairId], now)).get(pairId) ?? [];
  const reading: Reading = { ...asked, gate, everyone };
  const all = [...(await waiting(tx, reading)), ...(await scheduled(tx, reading))];
  const counted = everyone.filter((each) => personId === undefined || each.personId === personId);
  const nudged: Nudged = await nudgedLately(tx, gate, { everyone: counted, now });
  if (personId === undefined) return withinBudget(all, nudged);
  // All of the pair read one day for what comes to all of it: from what reaches one alone, another would learn of that.
  const [toAll, own] = [true, false].map((isOfAll) => all.filter((each) => isToAll(each) === isOfAll));
  const together = withinBudget(toAll ?? [], await nudgedTogether(tx, reading));
  const theirs = together.flatMap(({ touchpoint, fits, at }) =>
    fits && touchpoint.weight === 'nudge' ? [at] : [],
  );
  const alone = withinBudget(own ?? [], new Map([[personId, [...(nudged.get(personId) ?? []), ...theirs]]]));
  return [...together, ...alone].toSorted((one, other) => Temporal.Instant.compare(one.at, other.at));
}

const isToAll = ({ touchpoint }: Pick<Planned, 'touchpoint'>): boolean => touchpoint.audience === 'pair';

async function nudgedTogether(
  tx: WorkspaceTransaction,
  { gate, pairId, everyone, now }: Reading,
): Promise<Nudged> {
  const kinds = [...gate.touchpoints.values()]
    .filter(({ weight }) => weight === 'nudge')
    .map(({ kind }) => kind);
  const times = await findSentToAll(tx, { pairId, kinds, since: now.subtract(nudgeWeek) });
  return new Map(everyone.map((each) => [each.personId, times]));
}

type Reading = Asked & { readonly gate: Gate; readonly everyone: readonly PersonalHours[] };
type Uncounted = Omit<Expected, 'kept'>;

/** Those whom it reaches; nobody where it is for others than the person who is asked for. */
function readersOf(
  { everyone, personId }: Reading,
  recipients?: readonly string[],
): readonly PersonalHours[] {
  if (!recipients) return everyone;
  const theirs = everyone.filter((each) => recipients.includes(each.personId));
  return theirs.filter((each) => personId === undefined || each.personId === personId);
}

async function waiting(tx: WorkspaceTransaction, reading: Reading): Promise<readonly Uncounted[]> {
  const rows = await findWaiting(tx, reading.pairId);
  const expected: Uncounted[] = [];
  for (const { kind, occurrence, personId, queuedAt, dueAt } of rows) {
    const touchpoint = ofPair(reading, kind);
    const readers = readersOf(reading, personId === null ? undefined : [personId]);
    if (!touchpoint || readers.length === 0) continue;
    if (!(await holdsStill(tx, touchpoint, { reading, occurrence, personId }))) continue;
    const moment = { ...reading, dueAt: dueAt ?? queuedAt, everyone: readers };
    const at = goodMomentOf(touchpoint, moment);
    expected.push({ touchpoint, dueAt: queuedAt, at, everyone: readers, fits: true, isWaiting: true });
  }
  return expected;
}

type Waiting = {
  readonly reading: Reading;
  readonly occurrence: number;
  readonly personId: string | null;
};

/** What fitted when it was due may fit no more: it is let go once its moment comes. */
async function holdsStill(
  tx: WorkspaceTransaction,
  touchpoint: Touchpoint<'pair' | 'member'>,
  { reading: { pairId, now }, occurrence, personId }: Waiting,
): Promise<boolean> {
  const due = { pairId, kind: touchpoint.kind, occurrence };
  if (touchpoint.audience === 'pair') return (await touchpoint.fits?.(tx, due, now)) ?? true;
  const readers = await touchpoint.foreseenBy?.(tx, due);
  return readers === undefined || personId === null || readers.includes(personId);
}

async function scheduled(tx: WorkspaceTransaction, reading: Reading): Promise<readonly Uncounted[]> {
  const rows = [...(await findScheduled(tx, reading))];
  const expected: Uncounted[] = [];
  for (const row of rows) {
    const found = await ofRow(tx, reading, row);
    expected.push(...found);
    const next = leadsTo(reading, row, found);
    if (next && !rows.some(({ kind }) => kind === next.kind)) rows.push(next);
  }
  return expected;
}

type Row = Awaited<ReturnType<typeof findScheduled>>[number];

async function ofRow(tx: WorkspaceTransaction, reading: Reading, row: Row): Promise<readonly Uncounted[]> {
  const touchpoint = ofPair(reading, row.kind);
  const due = { ...row, pairId: reading.pairId };
  switch (touchpoint?.audience) {
    case 'pair':
      return ofAll(tx, touchpoint, { ...reading, due });
    case 'member':
      return ofMembers(tx, touchpoint, { ...reading, due });
    case undefined:
      return [];
  }
}

/** What this one begins once it comes. */
function leadsTo(reading: Reading, { kind }: Row, found: readonly Uncounted[]): Row | undefined {
  const next = ofPair(reading, kind)?.begins;
  const at = found.at(-1)?.at;
  const dueAt = next && at?.add(next.after);
  if (!dueAt || Temporal.Instant.compare(dueAt, reading.until) > 0) return undefined;
  return { kind: next.kind, occurrence: 1, dueAt };
}

const ofPair = ({ gate }: Reading, kind: string): Touchpoint<'pair' | 'member'> | undefined => {
  const touchpoint = gate.touchpoints.get(kind);
  return touchpoint?.audience === 'pair' || touchpoint?.audience === 'member' ? touchpoint : undefined;
};

type OfAll = Reading & { readonly due: Due<'pair'> & { readonly dueAt: Temporal.Instant } };

/** One after another, as though each came when it is due. */
async function ofAll(
  tx: WorkspaceTransaction,
  touchpoint: TouchpointFor<'pair'>,
  { due, ...reading }: OfAll,
): Promise<readonly Uncounted[]> {
  const { everyone, until, now } = reading;
  const back = everyone.flatMap(({ awayUntil }) => awayUntil ?? []).reduce(latest, now);
  const expected: Uncounted[] = [];
  let dueAt: Temporal.Instant | undefined = due.dueAt;
  while (dueAt && Temporal.Instant.compare(dueAt, until) <= 0) {
    const at = momentOf(touchpoint, { ...reading, dueAt });
    const { fits, again, leftOut } = await fitsThen(tx, touchpoint, { due, at });
    // What keeps it now may be over by then, where somebody is away until before.
    const why = back === now || Temporal.Instant.compare(dueAt, back) < 0 ? leftOut : undefined;
    expected.push({ touchpoint, dueAt, at, everyone, fits, isWaiting: false, leftOut: why });
    const from: Temporal.Instant = isPunctual({ dueAt, now }) ? dueAt : now;
    dueAt = again && from.add(again);
  }
  return expected;
}

type OfMembers = Reading & { readonly due: Due<'member'> & { readonly dueAt: Temporal.Instant } };

/** Each of them in turn: it may be due at another time for each. */
async function ofMembers(
  tx: WorkspaceTransaction,
  touchpoint: TouchpointFor<'member'>,
  { due, ...reading }: OfMembers,
): Promise<readonly Uncounted[]> {
  const { pairId, everyone, until, now } = reading;
  const { recipients, foreseenBy = recipients, aheadOf } = touchpoint;
  const whom = aheadOf ? everyone.map(({ personId }) => personId) : ((await foreseenBy?.(tx, due)) ?? []);
  const expected: Uncounted[] = [];
  for (const each of readersOf(reading, whom)) {
    const times = aheadOf ? await aheadOf(tx, { pairId, personId: each.personId }, reading) : [due.dueAt];
    for (const dueAt of times.filter((one) => Temporal.Instant.compare(one, until) <= 0)) {
      const own = await touchpoint.notBefore?.(tx, { pairId, personId: each.personId }, now);
      const from = own ? latest(dueAt, own) : dueAt;
      const at = momentOf(touchpoint, { ...reading, dueAt: from, everyone: [each] });
      expected.push({ touchpoint, dueAt, at, everyone: [each], fits: true, isWaiting: false });
    }
  }
  return expected;
}

type Then = { readonly due: Due<'pair'>; readonly at: Temporal.Instant };

async function fitsThen(
  tx: WorkspaceTransaction,
  { fits, ofMany, leftOut }: TouchpointFor<'pair'>,
  { due, at }: Then,
): Promise<Coming> {
  if (ofMany) return (await ofMany(tx, [due.pairId], at)).get(due.pairId) ?? never;
  if ((await fits?.(tx, due, at)) ?? true) return { fits: true, again: undefined };
  const why = await leftOut?.(tx, due, at);
  return { fits: false, again: undefined, ...(why && { leftOut: why }) };
}

/** The pair has ended. */
const never: Coming = { fits: false, again: undefined };

type Moment = {
  readonly dueAt: Temporal.Instant;
  readonly now: Temporal.Instant;
  readonly everyone: readonly PersonalHours[];
};

type Timed = Pick<TouchpointFor<'pair'>, 'when' | 'weight'>;

const momentOf = (timing: Timed, moment: Moment): Temporal.Instant =>
  timing.when === 'exact' ? moment.dueAt : goodMomentOf(timing, moment);

function goodMomentOf(timing: Timed, { dueAt, now, everyone }: Moment): Temporal.Instant {
  const back = timing.weight === 'nudge' ? everyone.flatMap(({ awayUntil }) => awayUntil ?? []) : [];
  return goodMoment(timing, [dueAt, now, ...back].reduce(latest), everyone);
}

const latest = (one: Temporal.Instant, other: Temporal.Instant): Temporal.Instant =>
  Temporal.Instant.compare(one, other) < 0 ? other : one;
