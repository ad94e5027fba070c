import type { WorkspaceTransaction } from '../../../db/database.ts';
import type { SealedPlace } from '../../../db/vault.ts';
import { writtenOnce } from '../../../db/written-once.ts';
import type { PromptDraft, OwnPrompt } from './model.ts';

const wordingPlace = (id: string): SealedPlace => ({ table: 'own_prompts', column: 'wording', owner: id });

/** All of the program's, oldest first. */
export async function findOwnPrompts(
  tx: WorkspaceTransaction,
  programId: string,
): Promise<readonly OwnPrompt[]> {
  const rows = await rowsOfProgram(tx, { programId });
  return rows.map(({ wordingSealed, ...row }) => ({
    ...row,
    text: tx.vault.open(wordingSealed, wordingPlace(row.id)),
  }));
}

const rowsOfProgram = writtenOnce(({ db }, { programId }: { readonly programId: string }) =>
  db
    .selectFrom('ownPrompts')
    .select(['id', 'wordingSealed', 'phase', 'role', 'theme', 'depth', 'state'])
    .where('programId', '=', programId)
    .orderBy('createdAt')
    .orderBy('id'),
);

/** Which program's it is. */
export async function findProgramId({ db }: WorkspaceTransaction, id: string): Promise<string | undefined> {
  const row = await db.selectFrom('ownPrompts').select('programId').where('id', '=', id).executeTakeFirst();
  return row?.programId;
}

type Insertion = { readonly programId: string; readonly draft: PromptDraft; readonly now: Temporal.Instant };

export async function insertOwnPrompt(
  { db, vault }: WorkspaceTransaction,
  { programId, draft: { text, ...tags }, now }: Insertion,
): Promise<void> {
  const id = crypto.randomUUID();
  const wordingSealed = vault.seal(text, wordingPlace(id));
  await db
    .insertInto('ownPrompts')
    .values({ id, programId, wordingSealed, ...tags, state: 'in-use', createdAt: now })
    .execute();
}

export async function changeOwnPrompt(
  { db, vault }: WorkspaceTransaction,
  id: string,
  { text, ...tags }: PromptDraft,
): Promise<void> {
  const wordingSealed = vault.seal(text, wordingPlace(id));
  await db
    .updateTable('ownPrompts')
    .set({ wordingSealed, ...tags })
    .where('id', '=', id)
    .execute();
}

export async function setState(
  { db }: WorkspaceTransaction,
  id: string,
  state: OwnPrompt['state'],
): Promise<void> {
  await db.updateTable('ownPrompts').set({ state }).where('id', '=', id).execute();
}
