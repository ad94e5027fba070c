import type { WorkspaceTransaction } from '../db/database.ts';
import type { Gate } from './asking.ts';
import { nudgedLately } from './budget.ts';
import { withinBudget, type Nudged, type Planned } from './coming-budget.ts';
import {
  goodMomentOf,
  latest,
  comingMomentOf,
  type MomentsWanted,
  type Expected,
  type MomentsReading,
  type Uncounted,
} from './coming-moments.ts';
import { findScheduled, findSentToAll, findWaiting } from './coming-rows.ts';
import { comingToAll } from './coming-to-all.ts';
import { nudgeWeek, type PersonalHours } from './time-gate.ts';
import { isForAll, type Due, type Touchpoint, type TouchpointFor } from './touchpoints.ts';

/**
 * What waits already, the next of each kind that has a due time until then, what that begins, and of what comes every so often those after
 * it too; soonest first, read from where workers and ticks read it. A nudge for which there is no room is put off, or does not fit.
 */
export async function comingToPair(
  tx: WorkspaceTransaction,
  gate: Gate,
  asked: MomentsWanted,
): Promise<readonly Expected[]> {
  const { pairId, now, personId } = asked;
  const everyone = (await gate.people.hoursOfPairs(tx, [pairId], now)).get(pairId) ?? [];
  const reading: MomentsReading = { ...asked, gate, everyone };
  const all = [...(await waiting(tx, reading)), ...(await scheduled(tx, reading))];
  const counted = everyone.filter((each) => personId === undefined || each.personId === personId);
  const nudged: Nudged = await nudgedLately(tx, gate, { everyone: counted, now });
  if (personId === undefined) return withinBudget(all, nudged);
  // What nobody is told beforehand is not to be guessed from what it would put off.
  const told = all.filter(({ touchpoint }) => touchpoint.foretold !== undefined);
  // All of the pair read one day for what comes to all of it: from what reaches one alone, another would learn of that.
  const [toAll, own] = [true, false].map((isOfAll) => told.filter((each) => isToAll(each) === isOfAll));
  const together = withinBudget(toAll ?? [], await nudgedTogether(tx, reading));
  const theirs = together.flatMap(({ touchpoint, fits, at }) =>
    fits && touchpoint.weight === 'nudge' ? [{ at, isToAll: true }] : [],
  );
  const alone = withinBudget(own ?? [], new Map([[personId, [...(nudged.get(personId) ?? []), ...theirs]]]));
  return [...together, ...alone].toSorted((one, other) => Temporal.Instant.compare(one.at, other.at));
}

const isToAll = ({ touchpoint }: Pick<Planned, 'touchpoint'>): boolean => touchpoint.audience === 'pair';

async function nudgedTogether(
  tx: WorkspaceTransaction,
  { gate, pairId, everyone, now }: MomentsReading,
): Promise<Nudged> {
  const kinds = [...gate.touchpoints.values()]
    .filter(({ weight }) => weight === 'nudge')
    .map(({ kind }) => kind);
  const times = await findSentToAll(tx, { pairId, kinds, since: now.subtract(nudgeWeek) });
  const had = times.map((at) => ({ at, isToAll: true }));
  return new Map(everyone.map((each) => [each.personId, had]));
}

/** Those whom it reaches; nobody where it is for others than the person who is asked for. */
function readersOf(
  { everyone, personId }: MomentsReading,
  recipients?: readonly string[],
): readonly PersonalHours[] {
  if (!recipients) return everyone;
  const theirs = everyone.filter((each) => recipients.includes(each.personId));
  return theirs.filter((each) => personId === undefined || each.personId === personId);
}

async function waiting(tx: WorkspaceTransaction, reading: MomentsReading): Promise<readonly Uncounted[]> {
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
  readonly reading: MomentsReading;
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

async function scheduled(tx: WorkspaceTransaction, reading: MomentsReading): Promise<readonly Uncounted[]> {
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

async function ofRow(
  tx: WorkspaceTransaction,
  reading: MomentsReading,
  row: Row,
): Promise<readonly Uncounted[]> {
  const touchpoint = ofPair(reading, row.kind);
  const due = { ...row, pairId: reading.pairId };
  switch (touchpoint?.audience) {
    case 'pair':
      return comingToAll(tx, touchpoint, { ...reading, due });
    case 'member':
      return ofMembers(tx, touchpoint, { ...reading, due });
    case undefined:
      return [];
  }
}

/** What this one begins once it comes. */
function leadsTo(reading: MomentsReading, { kind }: Row, found: readonly Uncounted[]): Row | undefined {
  const next = ofPair(reading, kind)?.begins;
  const at = found.at(-1)?.at;
  const dueAt = next && at?.add(next.after);
  if (!dueAt || Temporal.Instant.compare(dueAt, reading.until) > 0) return undefined;
  return { kind: next.kind, occurrence: 1, dueAt, placedAt: null };
}

const ofPair = ({ gate }: MomentsReading, kind: string): Touchpoint<'pair' | 'member'> | undefined => {
  const touchpoint = gate.touchpoints.get(kind);
  return touchpoint?.audience === 'pair' || touchpoint?.audience === 'member' ? touchpoint : undefined;
};

type OfMembers = MomentsReading & { readonly due: Due<'member'> & { readonly dueAt: Temporal.Instant } };

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
      const whose = isForAll(touchpoint) && !aheadOf ? everyone : [each];
      const at = comingMomentOf(touchpoint, { ...reading, dueAt: from, everyone: whose });
      expected.push({ touchpoint, dueAt, at, everyone: [each], fits: true, isWaiting: false });
    }
  }
  return expected;
}
