import { idAndNumber, idAndTwoNumbers } from '../../../slack/form-values.ts';

/** Which session, or which series of a pair. Whoever presses it must still prove to be of that pair. */
export const numberMeant = idAndNumber.transform(({ id, number }) => ({ pairId: id, number }));

/** A session as its button showed it: by how many moves. */
export const asShownMeant = idAndTwoNumbers.transform(({ id, first: number, second: sequence }) => ({
  pairId: id,
  number,
  sequence,
}));
