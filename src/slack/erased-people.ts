import { createHmac, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { WorkspaceTransaction } from '../db/database.ts';
import type { SealedPlace } from '../db/vault.ts';

type Marking = Pick<WorkspaceTransaction, 'db' | 'vault' | 'workspaceId'>;

const keyPlace = (workspaceId: string): SealedPlace => ({
  table: 'mark_keys',
  column: 'key',
  owner: workspaceId,
});

/** Undefined where nobody was erased yet. Of two that are made at once one stands, and both read it. */
async function findKey({ db, vault, workspaceId }: Marking): Promise<Buffer | undefined> {
  const row = await db.selectFrom('markKeys').select('keySealed').executeTakeFirst();
  return row && Buffer.from(vault.open(row.keySealed, keyPlace(workspaceId)), 'base64');
}

async function makeKey({ db, vault, workspaceId }: Marking): Promise<void> {
  const keySealed = vault.seal(randomBytes(32).toString('base64'), keyPlace(workspaceId));
  await db
    .insertInto('markKeys')
    .values({ keySealed })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

const markOf = (key: Buffer, personId: string): string =>
  createHmac('sha256', key).update(personId).digest('hex');

/** From now on Slack's word of them is not kept. */
export async function markErased(tx: Marking, personId: string): Promise<void> {
  await makeKey(tx);
  const key = await findKey(tx);
  if (!key) throw new Error('a key that was just made stands');
  await tx.db
    .insertInto('erasedPeople')
    .values({ mark: markOf(key, personId) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Those of them who have had themselves erased, and have not begun again since. */
export async function erasedAmong(tx: Marking, personIds: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await tx.db.selectFrom('erasedPeople').select('mark').execute();
  if (rows.length === 0) return new Set();
  const key = await findKey(tx);
  const marks = new Set(rows.map(({ mark }) => mark));
  return new Set(key ? personIds.filter((id) => marks.has(markOf(key, id))) : []);
}

/** They begin again, so that Slack's word of them is kept as anybody's. */
export async function welcomeBack(tx: Marking, personId: string): Promise<void> {
  const key = await findKey(tx);
  if (key) await tx.db.deleteFrom('erasedPeople').where('mark', '=', markOf(key, personId)).execute();
}

/** Slack goes on telling of those who were erased. Asked once they are kept: an erasure at the same moment is seen. */
export async function dropErased(tx: Marking, people: readonly { readonly id: string }[]): Promise<void> {
  const theirs = await erasedAmong(
    tx,
    people.map(({ id }) => id),
  );
  if (theirs.size === 0) return;
  await tx.db
    .deleteFrom('people')
    .where('id', '=', sql<string>`any(${[...theirs]})`)
    .execute();
}
