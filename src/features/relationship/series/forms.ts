import { idAndNumber } from '../../../slack/form-values.ts';

/** Which session, or which series of a pair. Whoever presses it must still prove to be of that pair. */
export const numberMeant = idAndNumber.transform(({ id, number }) => ({ pairId: id, number }));
