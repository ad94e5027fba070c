import type { KindsTold } from '../kinds.ts';

export const kinds: KindsTold = {
  'pair-paused': {
    name: 'word of a pause',
    why: 'the one who pauses has read it in the modal; the others need not be disturbed for it, unless a session is canceled, which tells of both',
  },
  'pair-paused-apart': {
    name: 'word of a pause, in private',
    why: 'the pair is paused, and its DM is a channel by now: each reads so in private',
  },
  'pair-ended': {
    name: 'word that the pair has ended',
    why: 'however it ended; the one who ended it has read it elsewhere',
  },
  'pair-ended-apart': {
    name: 'word that the pair has ended, in private',
    why: 'the pair has ended, and its DM is a channel by now: each reads the last word in private',
  },
  'pair-dm-closed': {
    name: 'the closing of the pair DM',
    why: 'reaches nobody: the pair has read its last word, and its DM is closed for the bot',
  },
  'pair-never-met': {
    name: 'word that a pair doesn’t begin',
    why: 'the pair ended before it was introduced',
  },
};
