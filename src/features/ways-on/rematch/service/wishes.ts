import { deleteWishes, findWish } from '../queries.ts';

/** What this person has wished for this pair, for nobody's eyes but theirs. */
export const wishOf = findWish;

/** For a pair that has ended, however it did. */
export const forgetWishes = deleteWishes;
