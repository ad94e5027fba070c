import type { Feature } from '../../../feature.ts';
import { register } from './listeners.ts';

/** What a round would find for somebody now, in the words of the rules. */
export const prospects: Feature = { name: 'rounds/prospects', listen: register };
