import type { DmMoves } from '../tables/dm-moves.ts';
import type { DmSightings } from '../tables/dm-sightings.ts';
import type { ExtensionWishes } from '../tables/extension-wishes.ts';
import type { Farewells } from '../tables/farewells.ts';
import type { MissedWords } from '../tables/missed-words.ts';
import type { PairMembers, Pairs, RematchWishes } from '../tables/pairs.ts';
import type { PresenceQuestions } from '../tables/presence.ts';
import type { WordsPassedOn } from '../tables/words-passed-on.ts';
import type { Keeps } from './keeping.ts';

export const pairs: Keeps<Pairs> = {
  group: 'pair',
  seenBy: 'pair-and-admins',
  stays: 'until-erased',
  columns: {
    workspaceId: 'technical',
    id: 'technical',
    programId: 'technical',
    roundId: 'technical',
    state: 'activity',
    ending: { is: 'activity', seenBy: 'nobody' },
    fit: 'activity',
    reasonsSealed: 'content',
    channelId: { is: 'technical', seenBy: 'pair' },
    answerBy: { is: 'activity', seenBy: 'pair' },
    begunAt: 'activity',
    pausedUntil: 'activity',
    closesOn: { is: 'activity', seenBy: 'pair' },
    closesWithProgram: { is: 'technical', seenBy: 'nobody' },
    endedAt: 'activity',
    createdAt: 'activity',
  },
};

export const pairMembers: Keeps<PairMembers> = {
  group: 'pair',
  seenBy: 'pair-and-admins',
  stays: 'until-erased',
  columns: {
    workspaceId: 'technical',
    pairId: 'technical',
    personId: 'who',
    seat: { is: 'activity', seenBy: 'pair' },
    answer: { is: 'content', seenBy: 'self', stays: 'answers' },
    answeredAt: { is: 'activity', seenBy: 'nobody', stays: 'answers' },
    actedAt: { is: 'activity', seenBy: 'nobody' },
  },
};

export const rematchWishes: Keeps<RematchWishes> = {
  group: 'endings',
  seenBy: 'self',
  stays: 'until-gone',
  columns: {
    workspaceId: 'technical',
    pairId: 'technical',
    personId: 'whose',
    askedAt: 'activity',
    takesEffectAt: 'activity',
  },
};

export const missedWords: Keeps<MissedWords> = {
  group: 'endings',
  seenBy: 'self',
  stays: 'until-gone',
  columns: {
    workspaceId: 'technical',
    programId: 'technical',
    personId: 'whose',
    missedSealed: 'content',
  },
};

export const dmSightings: Keeps<DmSightings> = {
  group: 'workings',
  seenBy: 'nobody',
  stays: 'words-of-pair',
  columns: {
    workspaceId: 'technical',
    pairId: 'technical',
    channelId: 'technical',
    seenAt: 'technical',
    isTheirs: 'technical',
  },
};

export const dmMoves: Keeps<DmMoves> = {
  group: 'pair',
  seenBy: 'self',
  stays: 'words-of-pair',
  columns: {
    workspaceId: 'technical',
    pairId: 'technical',
    personId: 'whose',
    noticedAt: 'activity',
    agreedAt: 'activity',
  },
};

export const extensionWishes: Keeps<ExtensionWishes> = {
  group: 'endings',
  seenBy: 'self',
  stays: 'words-of-pair',
  columns: {
    workspaceId: 'technical',
    pairId: 'technical',
    endsOn: 'activity',
    personId: 'whose',
    weeks: 'content',
  },
};

export const farewells: Keeps<Farewells> = {
  group: 'endings',
  seenBy: 'self-then-pair',
  stays: 'words-of-pair',
  columns: {
    workspaceId: 'technical',
    pairId: 'technical',
    personId: 'whose',
    wordingSealed: 'content',
    doneAt: 'activity',
    carriesOn: 'activity',
    handedNumber: 'technical',
  },
};

export const presenceQuestions: Keeps<PresenceQuestions> = {
  group: 'endings',
  seenBy: 'pair',
  stays: 'words-of-pair',
  columns: {
    workspaceId: 'technical',
    pairId: 'technical',
    number: 'technical',
    askedBy: 'who',
    askedAt: 'activity',
    answerBy: 'activity',
    state: 'activity',
  },
};

export const wordsPassedOn: Keeps<WordsPassedOn> = {
  group: 'endings',
  seenBy: 'pair',
  stays: 'words-of-pair',
  columns: {
    workspaceId: 'technical',
    pairId: 'technical',
    number: 'technical',
    personId: 'whose',
    wordingSealed: 'content',
    saidAt: 'activity',
  },
};
