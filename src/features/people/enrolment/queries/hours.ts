import { sql } from 'kysely';
import type { WorkspaceTransaction } from '../../../../db/database.ts';
import { writtenOnce } from '../../../../db/written-once.ts';

/**
 * A person with each program that they have joined at some time, the newest first; one row without, where there is none. The days
 * that they have marked as free are the same for all.
 */
export function findTold(tx: WorkspaceTransaction, personIds: readonly string[]) {
  const [personId = '', ...others] = personIds;
  return others.length === 0 ? toldByOne(tx, { personId }) : toldByMany(tx, { personIds });
}

const told = ({ db }: Pick<WorkspaceTransaction, 'db'>) =>
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
    .select(
      sql<
        readonly string[]
      >`array(select day::text from days_off where days_off.workspace_id = people.workspace_id and days_off.person_id = people.id)`.as(
        'daysOff',
      ),
    )
    .orderBy('people.id')
    .orderBy('participants.enrolledAt', 'desc');

/** As Home asks: for a list Postgres would reckon with ten, and plan the question anew each time. */
const toldByOne = writtenOnce((tx, { personId }: { readonly personId: string }) =>
  told(tx).where('people.id', '=', personId),
);

const toldByMany = writtenOnce((tx, { personIds }: { readonly personIds: readonly string[] }) =>
  told(tx).where('people.id', '=', sql<string>`any(${personIds})`),
);

export type Told = Awaited<ReturnType<typeof findTold>>[number];
