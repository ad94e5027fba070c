import type { Theme } from '../../../content/pack/tags.ts';
import type { WorkspaceTransaction } from '../../../db/database.ts';
import { writtenOnce } from '../../../db/written-once.ts';
import type { PromptOccasion } from './model/topic.ts';

export type ShownPrompt = {
  readonly kind: string;
  readonly occurrence: number;
  readonly place: number;
  readonly promptId: string;
  readonly shownAt: Temporal.Instant;
};

/** All that the pair was ever shown, earliest first. */
export const findShown = (tx: WorkspaceTransaction, pairId: string): Promise<readonly ShownPrompt[]> =>
  shownRows(tx, { pairId });

const shownRows = writtenOnce(({ db }, { pairId }: { readonly pairId: string }) =>
  db
    .selectFrom('promptsShown')
    .select(['kind', 'occurrence', 'place', 'promptId', 'shownAt'])
    .where('pairId', '=', pairId)
    .orderBy('shownAt')
    .orderBy('place'),
);

export async function insertShown(
  { db }: WorkspaceTransaction,
  shown: PromptOccasion & Pick<ShownPrompt, 'place' | 'promptId' | 'shownAt'>,
): Promise<void> {
  await db.insertInto('promptsShown').values(shown).execute();
}

export async function findSaved({ db }: WorkspaceTransaction, pairId: string): Promise<readonly string[]> {
  const rows = await db.selectFrom('promptsSaved').select('promptId').where('pairId', '=', pairId).execute();
  return rows.map(({ promptId }) => promptId);
}

type Saved = { readonly pairId: string; readonly promptId: string; readonly savedAt: Temporal.Instant };

export async function savePrompt({ db }: WorkspaceTransaction, saved: Saved): Promise<void> {
  await db
    .insertInto('promptsSaved')
    .values(saved)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function forgetSaved(
  { db }: WorkspaceTransaction,
  { pairId, promptId }: Omit<Saved, 'savedAt'>,
): Promise<void> {
  await db.deleteFrom('promptsSaved').where('pairId', '=', pairId).where('promptId', '=', promptId).execute();
}

/** By each whose wish it is. */
export async function findMuted(
  tx: WorkspaceTransaction,
  pairId: string,
): Promise<readonly Pick<Muted, 'theme' | 'personId'>[]> {
  const rows = await mutedRows(tx, { pairId });
  return rows.map(({ theme, personId }) => ({ theme: theme as Theme, personId }));
}

const mutedRows = writtenOnce(({ db }, { pairId }: { readonly pairId: string }) =>
  db.selectFrom('mutedThemes').select(['theme', 'personId']).where('pairId', '=', pairId).orderBy('mutedAt'),
);

type Muted = {
  readonly pairId: string;
  readonly personId: string;
  readonly theme: Theme;
  readonly mutedAt: Temporal.Instant;
};

export async function muteTheme({ db }: WorkspaceTransaction, muted: Muted): Promise<void> {
  await db
    .insertInto('mutedThemes')
    .values(muted)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function unmuteTheme(
  { db }: WorkspaceTransaction,
  { pairId, personId, theme }: Omit<Muted, 'mutedAt'>,
): Promise<void> {
  await db
    .deleteFrom('mutedThemes')
    .where('pairId', '=', pairId)
    .where('personId', '=', personId)
    .where('theme', '=', theme)
    .execute();
}
