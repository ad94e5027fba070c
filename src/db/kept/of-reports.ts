import type { DigestsStopped, FormerFloors, ReportReleases } from '../tables/reports.ts';
import type { Keeps } from './keeping.ts';

export const reportReleases: Keeps<ReportReleases> = {
  group: 'running',
  seenBy: 'admins',
  stays: 'installed',
  columns: {
    workspaceId: 'technical',
    programId: 'technical',
    measure: 'technical',
    fromDay: 'technical',
    untilDay: 'technical',
    floor: 'technical',
    told: 'activity',
  },
};

export const formerFloors: Keeps<FormerFloors> = {
  group: 'workings',
  seenBy: 'nobody',
  stays: 'installed',
  columns: { workspaceId: 'technical', programId: 'technical', heldUntil: 'technical', floor: 'technical' },
};

export const digestsStopped: Keeps<DigestsStopped> = {
  group: 'running',
  seenBy: 'self',
  stays: 'until-gone',
  columns: { workspaceId: 'technical', programId: 'technical', personId: 'whose', stoppedAt: 'activity' },
};
