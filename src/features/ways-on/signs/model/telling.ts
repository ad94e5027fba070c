import type { Member, Pair } from '../../../pairs/pair/model.ts';

/** To one person in private, by their own answers. */
export const privateKind = 'sign-private';
/** To a pair, by the answers of each of them. */
export const jointKind = 'sign-joint';
/** To a pair: what one of them has the bot say for them. */
export const passedOnKind = 'words-passed-on';

export const wordingLength = 600;

/** What somebody would have the bot say in the pair's DM, as it would stand there. */
export type Words = { readonly pair: Pair; readonly by: Member; readonly wording: string };

/** The first is what the modal begins with. */
export const openersFor = <Opener extends { readonly sign: string }>(
  openers: readonly Opener[],
  sign: string,
): readonly Opener[] => openers.filter((opener) => opener.sign === sign);
