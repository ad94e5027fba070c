import type { WorkspaceTransaction } from '../../../../db/database.ts';
import { countOpenPairs, lapseProposals, moveOpenPairs } from '../queries/of-program.ts';
import { decideRound, findDraft } from '../../../rounds/drafts/queries/rounds.ts';

/** Pairs that have begun and not ended. */
export const countOpen = countOpenPairs;

/** What was only proposed does not come about any more. Nothing more is sent about it. */
export const withdrawProposals = lapseProposals;

/** Every open pair of the program begins to close. @returns their ids */
export const closePairs = (tx: WorkspaceTransaction, programId: string): Promise<readonly string[]> =>
  moveOpenPairs(tx, programId, { from: ['introduced', 'active', 'paused'], to: 'closing' });

/** Closing pairs of the program are under way again. @returns their ids */
export const reopenPairs = (tx: WorkspaceTransaction, programId: string): Promise<readonly string[]> =>
  moveOpenPairs(tx, programId, { from: ['closing'], to: 'active' });

export async function discardDraftOf(
  tx: WorkspaceTransaction,
  programId: string,
  { by, now }: { readonly by: string; readonly now: Temporal.Instant },
): Promise<void> {
  const draft = await findDraft(tx, programId);
  if (draft) await decideRound(tx, draft.id, { state: 'discarded', by, now });
}
