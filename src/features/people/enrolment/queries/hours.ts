import { sql } from 'kysely';
import type { WorkspaceTransaction } from '../../../../db/database.ts';
import { writtenOnce } from '../../../../db/written-once.ts';

/** A person with each program that they have joined at some time, the newest first; one row without, where there is none. */
export const findTold = (tx: WorkspaceTransaction, personIds: readonly string[]) =>
  toldRows(tx, { personIds });

const toldRows = writtenOnce(({ db }, { personIds }: { readonly personIds: readonly string[] }) =>
  db
    .selectFrom('people')
    .leftJoin('participants', (join) =>
      join
        .onRef('participants.workspaceId', '=', 'people.workspaceId')
        .onRef('participants.personId', '=', 'people.id'),
    )
    .select([
      'people.id as personId',
      'people.timeZone',
      'participants.programId',
      'participants.profileSealed',
      'participants.state',
      'participants.pausedUntil',
    ])
    .where('people.id', '=', sql<string>`any(${personIds})`)
    .orderBy('people.id')
    .orderBy('participants.enrolledAt', 'desc'),
);

export type Told = Awaited<ReturnType<typeof findTold>>[number];
