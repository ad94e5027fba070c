import type {
  AgreementDrafts,
  AgreementReviews,
  Agreements,
  AgreementSignatures,
} from '../tables/agreements.ts';
import type { GoalActions, GoalConfidence, GoalConsents, Goals } from '../tables/goals.ts';
import type { Keeps } from './keeping.ts';

export const agreements: Keeps<Agreements> = {
  group: 'agreement',
  seenBy: 'pair',
  stays: 'words-of-pair',
  columns: {
    workspaceId: 'technical',
    id: 'technical',
    pairId: 'technical',
    version: 'activity',
    state: 'activity',
    wordingSealed: 'content',
    sessionEveryDays: 'content',
    sessionMonthly: 'content',
    sessionMinutes: 'content',
    preset: 'content',
    preferredDay: 'content',
    preferredHour: 'content',
    quietHours: 'content',
    replyDays: 'content',
    rotaForm: 'content',
    reviewOn: 'content',
    proposedBy: 'who',
    proposedAt: 'activity',
    signedAt: 'activity',
  },
};

export const agreementSignatures: Keeps<AgreementSignatures> = {
  group: 'agreement',
  seenBy: 'pair',
  stays: 'words-of-pair',
  columns: { workspaceId: 'technical', agreementId: 'technical', personId: 'who', signedAt: 'activity' },
};

export const agreementDrafts: Keeps<AgreementDrafts> = {
  group: 'agreement',
  seenBy: 'self',
  stays: 'drafts',
  columns: {
    workspaceId: 'technical',
    pairId: 'technical',
    personId: 'whose',
    draftSealed: 'content',
    keptAt: 'activity',
  },
};

export const agreementReviews: Keeps<AgreementReviews> = {
  group: 'agreement',
  seenBy: 'pair',
  stays: 'words-of-pair',
  columns: {
    workspaceId: 'technical',
    pairId: 'technical',
    number: 'technical',
    personId: 'whose',
    saidAt: 'activity',
  },
};

export const goals: Keeps<Goals> = {
  group: 'goals',
  seenBy: 'self-then-pair',
  stays: 'words-of-pair',
  columns: {
    workspaceId: 'technical',
    id: 'technical',
    pairId: 'technical',
    number: 'technical',
    ownerId: 'whose',
    ownership: 'activity',
    horizon: 'content',
    visibleTo: 'content',
    state: 'activity',
    outcome: 'content',
    noteSealed: 'content',
    noteBy: 'several',
    titleBy: 'who',
    whyBy: 'who',
    measureBy: 'who',
    closedAt: 'activity',
    closingNumber: 'technical',
    reminderNumber: 'technical',
    theme: 'content',
    percent: 'content',
    partOf: 'technical',
    wordingSealed: 'content',
    targetDate: 'content',
    droppedUpTo: 'technical',
    createdAt: 'activity',
  },
};

export const goalActions: Keeps<GoalActions> = {
  group: 'goals',
  seenBy: 'self-then-pair',
  stays: 'words-of-pair',
  columns: {
    workspaceId: 'technical',
    goalId: 'technical',
    position: 'technical',
    wordingSealed: 'content',
    writtenBy: 'whose',
    dueOn: 'content',
    doneAt: 'activity',
  },
};

export const goalConsents: Keeps<GoalConsents> = {
  group: 'goals',
  seenBy: 'pair',
  stays: 'words-of-pair',
  columns: { workspaceId: 'technical', goalId: 'technical', personId: 'whose', givenAt: 'activity' },
};

export const goalConfidence: Keeps<GoalConfidence> = {
  group: 'goals',
  seenBy: 'self',
  stays: 'words-of-pair',
  columns: {
    workspaceId: 'technical',
    goalId: 'technical',
    personId: 'whose',
    moment: 'activity',
    level: 'content',
    saidAt: 'activity',
  },
};
