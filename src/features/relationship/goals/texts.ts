import { catalogue, type Reader } from '../../../language.ts';
import type { Goal } from './model/goal.ts';
import { en } from './texts/en.ts';

export const texts = catalogue({ en });

/** Of a goal that is over. */
export function whatBecameOf({ state, outcome }: Pick<Goal, 'state' | 'outcome'>, reader: Reader): string {
  const { outcomes, became } = texts(reader);
  if (state === 'declined') return became.declined;
  return outcome === undefined ? became.endedWithPair : outcomes[outcome];
}
