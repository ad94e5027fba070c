import type { ModalView } from '@slack/types';
import type { Deps } from '../../../../deps.ts';
import type { Occasion } from '../../../../slack/listening/occasion.ts';
import type { DraftPage } from '../model/listing.ts';
import { RoundError } from '../model/round.ts';
import { recheckDraft } from '../service/drafts.ts';
import { texts } from '../texts.ts';
import { showDraft } from './showing.ts';
import { changesSince } from '../views/drift.ts';

/** Refusals after which the draft is still there to go on with. */
const aboutTheDraft: ReadonlySet<string> = new Set<RoundError['code']>([
  'round-outdated',
  'draft-changed',
  'kept-apart',
  'not-in-round',
  'place-in-trio',
  'already-together',
  'pool-too-small',
  'pool-too-quiet',
]);

/**
 * Shows what `work` gives. Where the draft refuses it, the draft is shown as it now is, under the reason why: an admin
 * who acts on an earlier version learns what was changed and by whom, and nobody ends in an empty modal.
 */
export async function orCurrentDraft(
  { deps, occasion, here }: { readonly deps: Deps; readonly occasion: Occasion; readonly here: DraftPage },
  work: () => Promise<ModalView>,
): Promise<ModalView> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof RoundError && aboutTheDraft.has(error.code))) throw error;
    const { reader } = occasion;
    const draft = await recheckDraft(deps, occasion, here.roundId);
    const lines = [texts(reader).refusals[error.code], changesSince(draft, here.version, reader)];
    const notice = lines.filter((line) => line !== '').join('\n');
    return showDraft(deps, { draft, listing: here, notice }, reader);
  }
}
