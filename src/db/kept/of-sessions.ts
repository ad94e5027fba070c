import type { Bookings, CalendarAddresses, TimeSuggestions } from '../tables/bookings.ts';
import type { CheckInAnswers, CheckIns, CheckInShares, CheckInWakes } from '../tables/check-ins.ts';
import type { MutedThemes, PromptsSaved, PromptsShown } from '../tables/prompts.ts';
import type { SeriesDays, SessionSeries } from '../tables/series.ts';
import type { Dilemmas, RotaChoices, SessionActions, Sessions } from '../tables/sessions.ts';
import type { Keeps } from './keeping.ts';

export const sessions: Keeps<Sessions> = {
  group: 'sessions',
  seenBy: 'pair',
  stays: 'until-erased',
  columns: {
    workspaceId: 'technical',
    pairId: 'technical',
    number: 'activity',
    menteeId: 'who',
    form: 'activity',
    reportedBy: 'who',
    heldAt: 'activity',
    recordedAt: 'activity',
  },
};

export const rotaChoices: Keeps<RotaChoices> = {
  group: 'sessions',
  seenBy: 'pair',
  stays: 'words-of-pair',
  columns: {
    workspaceId: 'technical',
    pairId: 'technical',
    number: 'activity',
    menteeId: 'who',
    form: 'activity',
    planId: 'activity',
  },
};

export const dilemmas: Keeps<Dilemmas> = {
  group: 'sessions',
  seenBy: 'self-then-pair',
  stays: 'words-of-pair',
  columns: {
    workspaceId: 'technical',
    pairId: 'technical',
    number: 'activity',
    personId: 'whose',
    wordingSealed: 'content',
    visibleTo: 'content',
    writtenAt: 'activity',
  },
};

export const sessionActions: Keeps<SessionActions> = {
  group: 'sessions',
  seenBy: 'pair',
  stays: 'words-of-pair',
  columns: {
    workspaceId: 'technical',
    pairId: 'technical',
    number: 'activity',
    personId: 'whose',
    wordingSealed: 'content',
    dueOn: 'content',
    outcome: 'content',
  },
};

export const bookings: Keeps<Bookings> = {
  group: 'sessions',
  seenBy: 'pair',
  stays: 'words-of-pair',
  columns: {
    workspaceId: 'technical',
    pairId: 'technical',
    number: 'technical',
    startsAt: 'activity',
    minutes: 'activity',
    state: 'activity',
    canceledFor: 'activity',
    sequence: 'technical',
    sessionNumber: 'activity',
  },
};

export const timeSuggestions: Keeps<TimeSuggestions> = {
  group: 'sessions',
  seenBy: 'pair',
  stays: 'words-of-pair',
  columns: {
    workspaceId: 'technical',
    pairId: 'technical',
    number: 'technical',
    startsAt: 'activity',
    suggestedBy: 'who',
    suits: 'several',
    isMove: 'technical',
    eachTime: 'activity',
    state: 'activity',
    bookingNumber: 'technical',
    sequence: 'technical',
  },
};

export const sessionSeries: Keeps<SessionSeries> = {
  group: 'sessions',
  seenBy: 'pair',
  stays: 'words-of-pair',
  columns: {
    workspaceId: 'technical',
    pairId: 'technical',
    number: 'technical',
    state: 'activity',
    suggestedBy: 'who',
    suits: 'several',
    timeZone: 'activity',
    firstOn: 'activity',
    atTime: 'activity',
    within: 'technical',
    lastOn: 'technical',
  },
};

export const seriesDays: Keeps<SeriesDays> = {
  group: 'sessions',
  seenBy: 'pair',
  stays: 'words-of-pair',
  columns: {
    workspaceId: 'technical',
    pairId: 'technical',
    number: 'technical',
    onDay: 'activity',
    bookingNumber: 'technical',
  },
};

export const calendarAddresses: Keeps<CalendarAddresses> = {
  group: 'sessions',
  seenBy: 'nobody',
  stays: 'until-gone',
  columns: { workspaceId: 'technical', personId: 'whose', secretHash: 'technical', madeAt: 'activity' },
};

export const checkIns: Keeps<CheckIns> = {
  group: 'check-ins',
  seenBy: 'pair',
  stays: 'words-of-pair',
  columns: {
    workspaceId: 'technical',
    pairId: 'technical',
    kind: 'technical',
    occurrence: 'technical',
    sessionNumber: 'technical',
    milestone: 'activity',
    items: 'technical',
    askedAt: 'activity',
  },
};

export const checkInAnswers: Keeps<CheckInAnswers> = {
  group: 'check-ins',
  seenBy: 'self',
  stays: 'words-of-pair',
  columns: {
    workspaceId: 'technical',
    pairId: 'technical',
    kind: 'activity',
    occurrence: 'technical',
    personId: 'whose',
    answersSealed: 'content',
    answeredAt: 'activity',
    finishedAt: 'activity',
  },
};

export const checkInWakes: Keeps<CheckInWakes> = {
  group: 'check-ins',
  seenBy: 'nobody',
  stays: 'words-of-pair',
  columns: { workspaceId: 'technical', pairId: 'technical', personId: 'whose', wokenAt: 'activity' },
};

export const checkInShares: Keeps<CheckInShares> = {
  group: 'check-ins',
  seenBy: 'self-then-pair',
  stays: 'words-of-pair',
  columns: {
    workspaceId: 'technical',
    pairId: 'technical',
    number: 'technical',
    kind: 'activity',
    occurrence: 'technical',
    personId: 'whose',
    answersSealed: 'content',
    sharedAt: 'activity',
  },
};

export const promptsShown: Keeps<PromptsShown> = {
  group: 'pair',
  seenBy: 'pair',
  stays: 'words-of-pair',
  columns: {
    workspaceId: 'technical',
    pairId: 'technical',
    kind: 'technical',
    occurrence: 'technical',
    place: 'technical',
    promptId: 'activity',
    shownAt: 'activity',
  },
};

export const promptsSaved: Keeps<PromptsSaved> = {
  group: 'pair',
  seenBy: 'pair',
  stays: 'words-of-pair',
  columns: { workspaceId: 'technical', pairId: 'technical', promptId: 'activity', savedAt: 'activity' },
};

export const mutedThemes: Keeps<MutedThemes> = {
  group: 'pair',
  seenBy: 'pair',
  stays: 'words-of-pair',
  columns: {
    workspaceId: 'technical',
    pairId: 'technical',
    personId: 'whose',
    theme: 'activity',
    mutedAt: 'activity',
  },
};
