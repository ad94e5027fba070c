import type { Feature } from '../../../feature.ts';
import { register } from './listeners.ts';
import { forgetWhoWasWished, wishPlace } from './queries.ts';
import { forgetOfPair, forgetWishes } from './service.ts';
import { texts } from './texts.ts';

/** Whom somebody would like to be matched with: sealed, and of use only where the other would too. */
export const peerWishes: Feature = {
  name: 'rounds/peer-wishes',
  listen: register,
  personalData: { tables: { peerWishes: { wishesSealed: wishPlace } }, erase: forgetWhoWasWished },
  reactions: () => ({ pairIntroduced: forgetOfPair, personLeft: forgetWishes }),
  commands: [
    {
      word: 'wish',
      shownTo: ['present', 'away'],
      words: (reader) => texts(reader).command,
      inHome: true,
    },
  ],
};
