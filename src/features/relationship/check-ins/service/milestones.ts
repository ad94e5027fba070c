import type { WorkspaceTransaction } from '../../../../db/database.ts';
import { dueTimeOf } from '../../../../scheduling/due-times.ts';
import { endsOn, type Pair } from '../../../pairs/pair/model.ts';
import { plannedEndOf } from '../../../pairs/term/service.ts';
import { programOf } from '../../../programs/program/service.ts';
import { privateKind, type Milestone } from '../model/check-in.ts';
import { milestoneAlone, milestoneDue, type Times } from '../model/milestones.ts';
import { findAsked, findIntroducedAt } from '../queries/check-ins.ts';

/** The milestone that the pair has reached and was not asked about: whether one of it was, alone, makes no difference to the others. */
export async function milestoneOf(
  tx: WorkspaceTransaction,
  pair: Pair,
  now: Temporal.Instant,
): Promise<Milestone | undefined> {
  const asked = await findAsked(tx, pair.id);
  const last = asked.findLast(({ kind, milestone }) => kind !== privateKind && milestone !== undefined);
  return milestoneDue(await timesOf(tx, pair, now), now, last?.askedAt);
}

/** The one that comes to who is asked alone, with the private check-in of now. */
export async function milestoneAloneOf(
  tx: WorkspaceTransaction,
  pair: Pair,
  now: Temporal.Instant,
): Promise<Milestone | undefined> {
  const asked = await findAsked(tx, pair.id);
  const last = asked.findLast(({ milestone }) => milestone !== undefined);
  const next = await dueTimeOf(tx, { pairId: pair.id, kind: privateKind });
  return milestoneAlone(await timesOf(tx, pair, now), { now, next }, last?.askedAt);
}

export async function timesOf(tx: WorkspaceTransaction, pair: Pair, now: Temporal.Instant): Promise<Times> {
  const { lastDay } = await programOf(tx, pair.programId);
  const day = endsOn({ closesOn: pair.closesOn, lastDay }) ?? (await plannedEndOf(tx, pair, now));
  return {
    introducedAt: (await findIntroducedAt(tx, pair.id)) ?? now,
    endsAt: day?.toZonedDateTime('UTC').toInstant(),
  };
}
