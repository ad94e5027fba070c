import { sql } from 'kysely';
import type { WorkspaceTransaction } from '../../../db/database.ts';
import { fullNames } from '../../../names.ts';
import { nameColumns } from '../../../slack/directory.ts';
import { livingStates } from '../../pairs/lifecycle.ts';
import { reminderKind, timesKind, type Helped, type Known } from './model.ts';

type Of = { readonly programId: string; readonly endedSince: Temporal.Instant };

/** Those of a program that were introduced, newest first, without what ended long ago. */
export async function findKnown(
  { db }: WorkspaceTransaction,
  { programId, endedSince }: Of,
): Promise<readonly Known[]> {
  const rows = await db
    .selectFrom('pairs')
    .innerJoin('pairMembers', (join) =>
      join
        .onRef('pairMembers.workspaceId', '=', 'pairs.workspaceId')
        .onRef('pairMembers.pairId', '=', 'pairs.id'),
    )
    .innerJoin('people', (join) =>
      join
        .onRef('people.workspaceId', '=', 'pairMembers.workspaceId')
        .onRef('people.id', '=', 'pairMembers.personId'),
    )
    .select(['pairs.id as pairId', 'pairs.state', 'pairs.begunAt', 'pairs.createdAt', ...nameColumns])
    .where('pairs.programId', '=', programId)
    .where('pairs.channelId', 'is not', null)
    .where((eb) =>
      eb.or([
        eb('pairs.state', 'in', livingStates),
        eb.and([eb('pairs.state', '=', 'ended'), eb('pairs.endedAt', '>', endedSince)]),
      ]),
    )
    .orderBy('pairs.createdAt', 'desc')
    .orderBy('pairs.id')
    .orderBy('pairMembers.seat')
    .execute();
  const names = fullNames(rows);
  return [...Map.groupBy(rows, ({ pairId }) => pairId).entries()].flatMap(([id, members]) => {
    const [first] = members;
    if (!first) return [];
    return [
      {
        id,
        state: first.state,
        hasBegun: first.begunAt !== null,
        introducedAt: first.createdAt,
        members: members.map((each) => ({ id: each.id, name: names.get(each.id) ?? each.name })),
      },
    ];
  });
}

type Sought = { readonly pairIds: readonly string[]; readonly since: Temporal.Instant };

/** What was asked for since then, to be sent to each of these pairs: the latest of each, whatever became of it. */
export async function findHelped(
  { db }: WorkspaceTransaction,
  { pairIds, since }: Sought,
): Promise<ReadonlyMap<string, Helped>> {
  const rows = await db
    .selectFrom('deliveries')
    .select(['pairId', 'kind', 'queuedAt'])
    .where('pairId', '=', sql<string>`any(${[...pairIds]}::uuid[])`)
    .where('kind', 'in', [timesKind, reminderKind])
    .where('queuedAt', '>', since)
    .orderBy('queuedAt')
    .execute();
  return new Map(
    rows.flatMap(({ pairId, kind, queuedAt: at }) =>
      pairId === null ? [] : [[pairId, { help: kind === timesKind ? 'times' : 'reminder', at }] as const],
    ),
  );
}

/** How many of each program are asked, or introduced at this moment: not yet pairs to anybody else. */
export async function countAsked({ db }: WorkspaceTransaction, programId: string): Promise<number> {
  const { count } = await db
    .selectFrom('pairs')
    .select(sql<number>`count(*)::integer`.as('count'))
    .where('programId', '=', programId)
    .where('state', '=', 'proposed')
    .executeTakeFirstOrThrow();
  return count;
}
