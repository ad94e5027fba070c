import type { WorkspaceTransaction } from '../../../../db/database.ts';

/** Those in a program of whom a zone is known that nobody has asked them about, by their ids. */
export async function findUnasked({ db }: WorkspaceTransaction): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('participants')
    .innerJoin('people', (join) =>
      join
        .onRef('people.workspaceId', '=', 'participants.workspaceId')
        .onRef('people.id', '=', 'participants.personId'),
    )
    .select('people.id')
    .distinct()
    .where('participants.state', '=', 'enrolled')
    .where('people.isActive', '=', true)
    .where('people.hasZone', '=', true)
    .where('people.zoneAskedAt', 'is', null)
    .where('people.zoneConfirmedAt', 'is', null)
    .orderBy('people.id')
    .execute();
  return rows.map(({ id }) => id);
}
