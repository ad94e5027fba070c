import type { WorkspaceTransaction } from '../db/database.ts';
import type { Gate } from './asking.ts';
import { goodMoment, type PersonalHours } from './time-gate.ts';
import type { Due, Touchpoint, TouchpointFor } from './touchpoints.ts';

/** What is to come to a pair, or to one of it, and the moment at which the gate would let it out as things stand. */
export type Expected = {
  readonly touchpoint: Touchpoint<'pair' | 'member'>;
  readonly dueAt: Temporal.Instant;
  readonly at: Temporal.Instant;
  /** Whether it would come at all, as things stand. */
  readonly fits: boolean;
};

type Asked = {
  readonly pairId: string;
  readonly now: Temporal.Instant;
  readonly until: Temporal.Instant;
};

/**
 * The next of each kind that has a due time until then, soonest first, read from where ticks read it. What else reaches the same
 * people may put it off.
 * @param personId where it is given, only what reaches that person
 */
export async function comingToPair(
  tx: WorkspaceTransaction,
  { touchpoints, people }: Gate,
  { pairId, now, until, personId }: Asked & { readonly personId?: string },
): Promise<readonly Expected[]> {
  const everyone = (await people.hoursOfPairs(tx, [pairId], now)).get(pairId) ?? [];
  const expected: Expected[] = [];
  for (const { kind, occurrence, dueAt } of await findScheduled(tx, { pairId, until })) {
    const touchpoint = touchpoints.get(kind);
    if (touchpoint?.audience === 'pair') {
      const at = momentOf(touchpoint, { dueAt, now, everyone });
      const fits = await fitsThen(tx, touchpoint, { due: { pairId, kind, occurrence }, at });
      expected.push({ touchpoint, dueAt, at, fits });
    }
    if (touchpoint?.audience !== 'member') continue;
    const recipients = await touchpoint.recipients?.(tx, { pairId, kind, occurrence });
    const theirs = everyone.filter((each) => recipients?.includes(each.personId) === true);
    for (const each of theirs.filter((one) => personId === undefined || one.personId === personId)) {
      const theirsAt = await touchpoint.notBefore?.(tx, { pairId, personId: each.personId }, now);
      const from = theirsAt ? latest(dueAt, theirsAt) : dueAt;
      const at = momentOf(touchpoint, { dueAt: from, now, everyone: [each] });
      expected.push({ touchpoint, dueAt, at, fits: true });
    }
  }
  return expected.toSorted((one, other) => Temporal.Instant.compare(one.at, other.at));
}

type Then = { readonly due: Due<'pair'>; readonly at: Temporal.Instant };

async function fitsThen(
  tx: WorkspaceTransaction,
  { fits, ofMany }: TouchpointFor<'pair'>,
  { due, at }: Then,
): Promise<boolean> {
  if (ofMany) return (await ofMany(tx, [due.pairId], at)).get(due.pairId)?.fits === true;
  return (await fits?.(tx, due, at)) ?? true;
}

async function findScheduled(
  { db }: WorkspaceTransaction,
  { pairId, until }: Pick<Asked, 'pairId' | 'until'>,
) {
  return db
    .selectFrom('touchpoints')
    .select(['kind', 'occurrence', 'dueAt'])
    .where('pairId', '=', pairId)
    .where('failedAt', 'is', null)
    .where('dueAt', '<=', until)
    .orderBy('dueAt')
    .execute();
}

type Moment = {
  readonly dueAt: Temporal.Instant;
  readonly now: Temporal.Instant;
  readonly everyone: readonly PersonalHours[];
};

function momentOf(
  timing: Pick<TouchpointFor<'pair'>, 'when' | 'weight'>,
  { dueAt, now, everyone }: Moment,
): Temporal.Instant {
  if (timing.when === 'exact') return dueAt;
  const back = timing.weight === 'nudge' ? everyone.flatMap(({ awayUntil }) => awayUntil ?? []) : [];
  return goodMoment(timing, [dueAt, now, ...back].reduce(latest), everyone);
}

const latest = (one: Temporal.Instant, other: Temporal.Instant): Temporal.Instant =>
  Temporal.Instant.compare(one, other) < 0 ? other : one;
