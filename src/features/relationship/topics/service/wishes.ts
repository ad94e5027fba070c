import type { Actor } from '../../../../actor.ts';
import type { Theme } from '../../../../content/pack/tags.ts';
import type { Deps } from '../../../../deps.ts';
import { requirePairOf } from '../../../pairs/pair/service/pairs.ts';
import { findMuted, muteTheme, savePrompt, unmuteTheme } from '../queries.ts';

/** Puts a prompt aside: it comes again, before any other. */
export async function saveForLater(
  { db, clock }: Deps,
  { workspaceId, personId }: Actor,
  { pairId, promptId }: { readonly pairId: string; readonly promptId: string },
): Promise<void> {
  await db.inWorkspace(workspaceId, async (tx) => {
    const now = clock.now();
    await requirePairOf(tx, { pairId, personId, now }, 'save-topic');
    await savePrompt(tx, { pairId, promptId, savedAt: now });
  });
}

type ThemeOfPair = { readonly pairId: string; readonly theme: Theme };

/** The person's own wish: what comes to the pair is without it for as long as one of them has it. */
export async function mute(
  { db, clock }: Deps,
  { workspaceId, personId }: Actor,
  muted: ThemeOfPair,
): Promise<void> {
  await db.inWorkspace(workspaceId, async (tx) => {
    const now = clock.now();
    await requirePairOf(tx, { pairId: muted.pairId, personId, now }, 'mute-theme');
    await muteTheme(tx, { ...muted, personId, mutedAt: now });
  });
}

/** Takes back one's own wish, and nobody else's. @returns whether the theme can come again */
export async function unmute(
  { db, clock }: Deps,
  { workspaceId, personId }: Actor,
  muted: ThemeOfPair,
): Promise<'can-come' | 'left-out'> {
  return db.inWorkspace(workspaceId, async (tx) => {
    await requirePairOf(tx, { pairId: muted.pairId, personId, now: clock.now() }, 'unmute-theme');
    await unmuteTheme(tx, { ...muted, personId });
    const left = await findMuted(tx, muted.pairId);
    return left.some(({ theme }) => theme === muted.theme) ? 'left-out' : 'can-come';
  });
}
