import { isDeepStrictEqual } from 'node:util';
import type { ModalView } from '@slack/types';
import type { Deps } from '../../../../deps.ts';
import type { Occasion } from '../../../../slack/listening/occasion.ts';
import type { DraftPage } from '../model/listing.ts';
import { RoundError, type DraftChange, type RoundDraft, type RoundSettings } from '../model/round.ts';
import { recheckDraft } from '../service/drafts.ts';
import { texts } from '../texts.ts';
import { showDraft } from './showing.ts';
import { changesSince } from '../views/drift.ts';

/** Refusals after which the draft is still there to go on with. */
const aboutTheDraft: ReadonlySet<string> = new Set<RoundError['code']>([
  'round-outdated',
  'nothing-to-confirm',
  'draft-changed',
  'kept-apart',
  'not-in-round',
  'place-in-trio',
  'same-person',
  'already-together',
  'already-pinned',
  'pool-too-small',
  'pool-too-quiet',
]);

type Doing = {
  readonly deps: Deps;
  readonly occasion: Occasion;
  readonly here: DraftPage;
  /** What is to change, where something is. */
  readonly what?: DraftChange['what'];
  readonly settings?: RoundSettings | undefined;
};

/** A second press, whose first has done just that and nothing else has been done since: no failure of anybody's. */
function isDone(
  { plan }: RoundDraft,
  { by, here, what, settings }: Omit<Doing, 'deps' | 'occasion'> & { readonly by: string },
): boolean {
  const [change, ...more] = plan.changes.filter(({ version }) => version > here.version);
  const isThat = change?.by === by && isDeepStrictEqual(change.what, what);
  const areThose =
    !settings || isDeepStrictEqual({ ...plan.settings, ownParts: null }, { ...settings, ownParts: null });
  return more.length === 0 && isThat && areThose;
}

/**
 * Shows what `work` gives. Where the draft refuses it, the draft is shown as it now is, under the reason why: an admin
 * who acts on an earlier version learns what was changed and by whom, and nobody ends in an empty modal.
 */
export async function orCurrentDraft(
  { deps, occasion, here, ...wanted }: Doing,
  work: () => Promise<ModalView>,
): Promise<ModalView> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof RoundError && aboutTheDraft.has(error.code))) throw error;
    const { reader } = occasion;
    const draft = await recheckDraft(deps, occasion, here.roundId);
    if (error.code === 'draft-changed' && isDone(draft, { by: occasion.personId, here, ...wanted }))
      return showDraft(deps, { draft, listing: here, notice: texts(reader).doneAlready }, reader);
    const lines = [texts(reader).refusals[error.code], changesSince(draft, here.version, reader)];
    const notice = lines.filter((line) => line !== '').join('\n');
    return showDraft(deps, { draft, listing: here, notice }, reader);
  }
}
