import { createHash } from 'node:crypto';
import type { View } from '@slack/types';
import { z } from 'zod';
import type { WorkspaceTransaction } from '../../db/database.ts';
import type { Place } from '../../db/vault.ts';
import { turnOf, type ShownView } from './view-turns.ts';

export type SubmittedView = ShownView & { readonly id: string };

/** The same for each submission of one form as it was shown to one person, and for no other. */
export function keyOf(personId: string, view: SubmittedView): string {
  const shown = [personId, view.id, view.callback_id, turnOf(view) ?? ''];
  return createHash('sha256').update(JSON.stringify(shown)).digest('base64url');
}

export type Claim = {
  readonly key: string;
  readonly personId: string;
  readonly submittedAt: Temporal.Instant;
};

/**
 * Part of the transaction in which it is acted on: another one with the same key waits until this one is over, and finds it
 * done, or undone.
 * @returns whether nothing was done by it before
 */
export async function claimSubmission({ db }: WorkspaceTransaction, claim: Claim): Promise<boolean> {
  const claimed = await db
    .insertInto('submissions')
    .values(claim)
    .onConflict((conflict) => conflict.columns(['workspaceId', 'key']).doNothing())
    .returning('key')
    .executeTakeFirst();
  return claimed !== undefined;
}

/** For one that has come to nothing after all. */
export async function releaseSubmission({ db }: WorkspaceTransaction, key: string): Promise<void> {
  await db.deleteFrom('submissions').where('key', '=', key).execute();
}

export async function keepShown({ db, vault }: WorkspaceTransaction, key: string, view: View): Promise<void> {
  const shownSealed = vault.sealJson(view, placeOf(key));
  await db.updateTable('submissions').set({ shownSealed }).where('key', '=', key).execute();
}

export async function findShown({ db, vault }: WorkspaceTransaction, key: string): Promise<View | undefined> {
  const row = await db
    .selectFrom('submissions')
    .select('shownSealed')
    .where('key', '=', key)
    .executeTakeFirst();
  return row?.shownSealed ? vault.openJson(row.shownSealed, placeOf(key), shownBefore) : undefined;
}

const placeOf = (key: string): Place => ({ table: 'submissions', column: 'shown', owner: key });

const shownBefore = z.custom<View>(
  (value) => typeof value === 'object' && value !== null && 'blocks' in value,
);

export async function forgetSubmissions(
  { db }: WorkspaceTransaction,
  before: Temporal.Instant,
): Promise<void> {
  await db.deleteFrom('submissions').where('submittedAt', '<', before).execute();
}
