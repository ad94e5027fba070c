import type { HumanMessages } from '../tables/human-messages.ts';
import type { Invitations } from '../tables/invitations.ts';
import type { Leftovers, Rounds } from '../tables/pairs.ts';
import type { Participants, ProfileDrafts, ProgramAdmins, ProgramLog, Programs } from '../tables/programs.ts';
import type { OwnPrompts } from '../tables/prompts.ts';
import type { PeerWishes } from '../tables/peer-wishes.ts';
import type { RoundAnswers } from '../tables/round-answers.ts';
import type { SittingOut } from '../tables/sitting-out.ts';
import type { Keeps } from './keeping.ts';

export const programs: Keeps<Programs> = {
  group: 'running',
  seenBy: 'workspace',
  stays: 'installed',
  columns: {
    workspaceId: 'technical',
    id: 'technical',
    name: 'content',
    purposeSealed: 'content',
    clauseSealed: { is: 'content', seenBy: 'program' },
    vocabularySealed: { is: 'content', seenBy: 'program' },
    settings: { is: 'technical', seenBy: 'admins' },
    revision: { is: 'technical', seenBy: 'nobody' },
    startedBy: 'who',
    createdAt: { is: 'activity', seenBy: 'nobody' },
    archivedAt: 'activity',
    lastDay: 'activity',
  },
};

export const programAdmins: Keeps<ProgramAdmins> = {
  group: 'running',
  seenBy: 'workspace',
  stays: 'until-gone',
  columns: { workspaceId: 'technical', programId: 'technical', personId: 'whose', appointedAt: 'activity' },
};

export const programLog: Keeps<ProgramLog> = {
  group: 'running',
  seenBy: 'program',
  stays: 'installed',
  isOnlyAddedTo: true,
  columns: {
    workspaceId: 'technical',
    programId: 'technical',
    number: 'technical',
    personId: 'who',
    act: 'activity',
    doneAt: 'activity',
  },
};

export const participants: Keeps<Participants> = {
  group: 'profile',
  seenBy: 'admins',
  stays: 'until-erased',
  columns: {
    workspaceId: 'technical',
    programId: 'technical',
    personId: 'whose',
    state: 'activity',
    pausedUntil: 'activity',
    profileSealed: { is: 'content', seenBy: 'as-told' },
    turn: { is: 'activity', seenBy: 'nobody' },
    waitedLastRound: { is: 'activity', seenBy: 'nobody' },
    enrolledAt: { is: 'activity', seenBy: 'nobody' },
    confirmedAt: { is: 'activity', seenBy: 'self' },
  },
};

export const profileDrafts: Keeps<ProfileDrafts> = {
  group: 'profile',
  seenBy: 'self',
  stays: 'drafts',
  columns: {
    workspaceId: 'technical',
    programId: 'technical',
    personId: 'whose',
    draftSealed: 'content',
    keptAt: 'activity',
  },
};

export const invitations: Keeps<Invitations> = {
  group: 'profile',
  seenBy: 'admins',
  stays: 'until-erased',
  columns: {
    workspaceId: 'technical',
    programId: 'technical',
    personId: 'whose',
    number: 'technical',
    state: 'activity',
    invitedBy: 'who',
    reason: 'activity',
    sourceId: { is: 'technical', seenBy: 'nobody' },
    invitedAt: 'activity',
    declinedAt: 'activity',
  },
};

export const sittingOut: Keeps<SittingOut> = {
  group: 'pair',
  seenBy: 'self',
  stays: 'until-erased',
  columns: {
    workspaceId: 'technical',
    programId: 'technical',
    personId: 'whose',
    since: 'activity',
    backAt: 'activity',
  },
};

export const roundAnswers: Keeps<RoundAnswers> = {
  group: 'pair',
  seenBy: 'self',
  stays: 'until-erased',
  columns: {
    workspaceId: 'technical',
    programId: 'technical',
    personId: 'whose',
    skips: 'activity',
    answeredAt: 'activity',
  },
};

export const peerWishes: Keeps<PeerWishes> = {
  group: 'pair',
  seenBy: 'self',
  stays: 'until-gone',
  columns: {
    workspaceId: 'technical',
    programId: 'technical',
    personId: 'whose',
    wishesSealed: 'content',
  },
};

export const humanMessages: Keeps<HumanMessages> = {
  group: 'help',
  seenBy: 'readers',
  stays: 'until-erased',
  columns: {
    workspaceId: 'technical',
    programId: 'technical',
    number: 'technical',
    personId: 'who',
    readerIds: 'several',
    state: 'activity',
    wordingSealed: { is: 'content', stays: 'until-gone' },
    answeredBy: 'who',
    writtenAt: 'activity',
    toldUnreadAt: 'technical',
    toldOfNobodyElse: 'activity',
  },
};

export const rounds: Keeps<Rounds> = {
  group: 'running',
  seenBy: 'admins',
  stays: 'installed',
  columns: {
    workspaceId: 'technical',
    id: 'technical',
    programId: 'technical',
    state: 'activity',
    planSealed: 'content',
    requestedBy: 'who',
    requestedAt: 'activity',
    decidedBy: 'who',
    decidedAt: 'activity',
  },
};

export const leftovers: Keeps<Leftovers> = {
  group: 'pair',
  seenBy: 'admins',
  stays: 'until-erased',
  columns: {
    workspaceId: 'technical',
    roundId: 'technical',
    personId: 'whose',
    number: 'technical',
    cause: 'activity',
  },
};

export const ownPrompts: Keeps<OwnPrompts> = {
  group: 'running',
  seenBy: 'program',
  stays: 'installed',
  columns: {
    workspaceId: 'technical',
    id: 'technical',
    programId: 'technical',
    wordingSealed: 'content',
    phase: 'technical',
    role: 'technical',
    theme: 'technical',
    depth: 'technical',
    state: 'technical',
    createdAt: 'technical',
  },
};
