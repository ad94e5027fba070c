import type { WorkspaceTransaction } from '../../../../db/database.ts';
import { actionPlace } from './goals.ts';

/** Those that somebody wrote, and those of goals that they set which nobody else did. */
export async function goalActionsOf(
  { db, vault }: WorkspaceTransaction,
  personId: string,
): Promise<readonly object[]> {
  const rows = await db
    .selectFrom('goalActions')
    .innerJoin('goals', (join) =>
      join
        .onRef('goals.workspaceId', '=', 'goalActions.workspaceId')
        .onRef('goals.id', '=', 'goalActions.goalId'),
    )
    .select(['goalId', 'goals.number as goal', 'position', 'goalActions.wordingSealed', 'dueOn', 'doneAt'])
    .where((eb) => eb(eb.fn.coalesce('writtenBy', 'goals.ownerId'), '=', personId))
    .orderBy('goals.createdAt')
    .orderBy('position')
    .execute();
  return rows.map(({ goalId, position, wordingSealed, ...row }) => ({
    ...row,
    wording: vault.open(wordingSealed, actionPlace(goalId, position)),
  }));
}
