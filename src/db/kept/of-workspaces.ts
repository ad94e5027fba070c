import type { HomeViews } from '../tables/home-views.ts';
import type { Submissions } from '../tables/submissions.ts';
import type { Deliveries, Touchpoints } from '../tables/touchpoints.ts';
import type {
  DaysOff,
  ErasedPeople,
  Installations,
  MarkKeys,
  Outages,
  People,
  ReceivedEvents,
  RemovedWorkspaces,
  SlackCalls,
  TokenRotations,
} from '../tables/workspaces.ts';
import type { Keeps } from './keeping.ts';

export const people: Keeps<People> = {
  group: 'directory',
  seenBy: 'workspace',
  stays: 'until-erased',
  columns: {
    workspaceId: 'technical',
    id: 'whose',
    name: 'identity',
    realName: 'identity',
    handle: 'identity',
    timeZone: 'identity',
    hasZone: { is: 'technical', seenBy: 'nobody' },
    chosenZone: 'identity',
    zoneAskedAt: { is: 'activity', seenBy: 'nobody' },
    zoneConfirmedAt: { is: 'activity', seenBy: 'nobody' },
    locale: { is: 'technical', seenBy: 'nobody' },
    isSlackAdmin: 'identity',
    isActive: 'identity',
    isGuest: 'identity',
    changedAt: { is: 'technical', seenBy: 'nobody' },
    fetchedAt: { is: 'technical', seenBy: 'nobody' },
  },
};

export const erasedPeople: Keeps<ErasedPeople> = {
  group: 'workings',
  seenBy: 'nobody',
  stays: 'until-gone',
  columns: { workspaceId: 'technical', mark: 'technical' },
};

export const markKeys: Keeps<MarkKeys> = {
  group: 'workings',
  seenBy: 'nobody',
  stays: 'installed',
  columns: { workspaceId: 'technical', keySealed: 'technical' },
};

export const daysOff: Keeps<DaysOff> = {
  group: 'profile',
  seenBy: 'self',
  stays: 'until-gone',
  columns: { workspaceId: 'technical', personId: 'whose', day: 'activity' },
};

export const homeViews: Keeps<HomeViews> = {
  group: 'sent',
  seenBy: 'nobody',
  stays: 'until-erased',
  columns: { workspaceId: 'technical', personId: 'whose', openedAt: 'activity', draws: 'technical' },
};

export const submissions: Keeps<Submissions> = {
  group: 'sent',
  seenBy: 'nobody',
  stays: 'submissions',
  columns: {
    workspaceId: 'technical',
    key: 'technical',
    personId: 'whose',
    submittedAt: 'activity',
    shownSealed: 'content',
    isShut: 'technical',
  },
};

export const receivedEvents: Keeps<ReceivedEvents> = {
  group: 'workings',
  seenBy: 'nobody',
  stays: 'events',
  columns: {
    workspaceId: 'technical',
    eventId: 'technical',
    receivedAt: 'technical',
    claimedAt: 'technical',
    handledAt: 'technical',
  },
};

export const installations: Keeps<Installations> = {
  group: 'workings',
  seenBy: 'nobody',
  stays: 'installed',
  columns: {
    workspaceId: 'technical',
    workspaceName: 'technical',
    botUserId: 'technical',
    botTokenSealed: 'technical',
    installedAt: 'technical',
  },
};

export const tokenRotations: Keeps<TokenRotations> = {
  group: 'workings',
  seenBy: 'nobody',
  stays: 'installed',
  columns: {
    workspaceId: 'technical',
    refreshTokenSealed: 'technical',
    expiresAt: 'technical',
    tryAt: 'technical',
    failures: 'technical',
    cause: 'technical',
  },
};

export const removedWorkspaces: Keeps<RemovedWorkspaces> = {
  group: 'workings',
  seenBy: 'nobody',
  stays: 'installed',
  columns: { workspaceId: 'technical', removedAt: 'technical' },
};

export const outages: Keeps<Outages> = {
  group: 'workings',
  seenBy: 'nobody',
  stays: 'until-gone',
  columns: {
    workspaceId: 'technical',
    cause: 'technical',
    failures: 'technical',
    since: 'technical',
    retryAt: 'technical',
  },
};

export const slackCalls: Keeps<SlackCalls> = {
  group: 'workings',
  seenBy: 'nobody',
  stays: 'events',
  columns: {
    workspaceId: 'technical',
    bucket: 'technical',
    freeAt: 'technical',
    lineAt: 'technical',
    heldUntil: 'technical',
  },
};

export const touchpoints: Keeps<Touchpoints> = {
  group: 'sent',
  seenBy: 'nobody',
  stays: 'until-gone',
  columns: {
    workspaceId: 'technical',
    pairId: 'technical',
    programId: 'technical',
    kind: 'technical',
    occurrence: 'technical',
    dueAt: 'technical',
    placedAt: 'technical',
    tries: 'technical',
    failedAt: 'technical',
  },
};

export const deliveries: Keeps<Deliveries> = {
  group: 'sent',
  seenBy: 'nobody',
  stays: 'deliveries',
  columns: {
    workspaceId: 'technical',
    id: 'technical',
    pairId: 'technical',
    programId: 'technical',
    personId: 'whose',
    kind: 'activity',
    occurrence: 'technical',
    state: 'activity',
    outcome: 'technical',
    repeats: 'technical',
    tries: 'technical',
    faults: 'technical',
    isHeld: 'technical',
    channelId: 'technical',
    messageTs: 'technical',
    queuedAt: 'activity',
    dueAt: 'technical',
    claimedAt: 'technical',
    settledAt: 'activity',
    isLive: 'technical',
    shownDigest: 'technical',
    holdsUntil: 'technical',
    draws: 'technical',
    trace: 'technical',
  },
};
