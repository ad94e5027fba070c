import { peopleAToH } from './a-to-h.ts';
import { peopleIToQ } from './i-to-q.ts';
import { peopleRToZ } from './r-to-z.ts';

/**
 * Twenty-four made-up colleagues, a guest, and one who has left. Ana Sousa is a Slack admin and Ingrid Solberg the owner,
 * Zuri Mwangi is the guest, Yusuf Demir is deactivated.
 */
export const people = [...peopleAToH, ...peopleIToQ, ...peopleRToZ] as const;
