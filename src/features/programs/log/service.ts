import { findWithRound, insertEntry } from './queries.ts';

/** Adds to what everybody can read of the admins. To be called in the act's own transaction. */
export const recordAct = insertEntry;

/** Of these programs, those that have had a round. */
export const withRound = findWithRound;
