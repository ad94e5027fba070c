import type { Feature } from '../../../feature.ts';
import { register } from './listeners.ts';
import { wordingPlace } from './queries.ts';
import { eraseMessages } from './service/erasing.ts';
import { tellUnsure } from './service/unsure.ts';
import { texts } from './texts.ts';
import {
  againTouchpoint,
  answeredTouchpoint,
  messageTouchpoint,
  unreadTouchpoint,
  unsureTouchpoint,
} from './touchpoints.ts';

export const human: Feature = {
  name: 'people/human',
  listen: register,
  personalData: { tables: { humanMessages: { wordingSealed: wordingPlace } }, erase: eraseMessages },
  commands: [{ word: 'human', shownTo: 'everybody', words: (reader) => texts(reader).command, inHome: true }],
  touchpoints: (deps) => [
    messageTouchpoint,
    againTouchpoint,
    answeredTouchpoint,
    unsureTouchpoint,
    unreadTouchpoint(deps),
  ],
  reactions: ({ queue }) => ({ deliveryFailed: (tx, failed) => tellUnsure(tx, queue, failed) }),
};
