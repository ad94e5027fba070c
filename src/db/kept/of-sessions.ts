import type { Bookings, CalendarAddresses, TimeSuggestions } from '../tables/bookings.ts';
import type { CheckInAnswers, CheckIns, CheckInShares, CheckInWakes } from '../tables/check-ins.ts';
import type { MutedThemes, PromptsSaved, PromptsShown } from '../tables/prompts.ts';
import type { SeriesDays, SessionSeries } from '../tables/series.ts';
import type { Dilemmas, RotaChoices, SessionActions, Sessions } from '../tables/sessions.ts';
import type { Keeps } from './keeping.ts';

export const sessions: Keeps<Sessions> = {
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
  seenBy: 'nobody',
  stays: 'until-gone',
  columns: { workspaceId: 'technical', personId: 'whose', secretHash: 'technical', madeAt: 'activity' },
};

export const checkIns: Keeps<CheckIns> = {
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
  seenBy: 'nobody',
  stays: 'words-of-pair',
  columns: { workspaceId: 'technical', pairId: 'technical', personId: 'whose', wokenAt: 'activity' },
};

export const checkInShares: Keeps<CheckInShares> = {
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
  seenBy: 'pair',
  stays: 'words-of-pair',
  columns: { workspaceId: 'technical', pairId: 'technical', promptId: 'activity', savedAt: 'activity' },
};

export const mutedThemes: Keeps<MutedThemes> = {
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
