import { z } from 'zod';
import { RefusedError } from '../../refused-error.ts';

/** 1 is a first job, 5 leads a large area. */
export const levels = [1, 2, 3, 4, 5] as const;

export const craftFamilies = [
  'engineering',
  'design',
  'product',
  'data',
  'research',
  'marketing',
  'sales',
  'support',
  'people',
  'finance',
  'legal',
  'operations',
] as const;

/** What people offer, seek and aim for. One vocabulary, so that an offer can meet a need. */
export const topics = [
  'feedback',
  'career-direction',
  'managing-people',
  'technical-depth',
  'public-speaking',
  'writing',
  'strategy',
  'prioritising',
  'influence',
  'conflict',
  'networking',
  'confidence',
  'work-life-balance',
  'onboarding',
  'data-literacy',
  'customer-insight',
  'facilitation',
  'negotiation',
  'project-planning',
  'hiring',
  'learning-from-failure',
  'inclusion',
] as const;

export type Topic = (typeof topics)[number];

/** Characters that a field may have; a profile is read from a form that holds to them. */
export const lengths = { tenure: 3, background: 60, languages: 120 } as const;

/** How many may be chosen. */
export const most = { topics: 5, managers: 1, notWith: 20 } as const;

export const clockTime = z.string().regex(/^([01]\d|2[0-3]):(00|30)$/);

export const profileSchema = z.object({
  level: z.literal(levels),
  craftFamily: z.enum(craftFamilies),
  tenureMonths: z.int().min(0).max(720),
  firstTimeLead: z.boolean(),
  team: z.string(),
  department: z.string(),
  location: z.string(),
  earlierPath: z.string(),
  /** Slack ids. Confidential: nobody but the person sees these two. */
  managerId: z.string().optional(),
  notWith: z.array(z.string()),
  languages: z.array(z.string()).min(1),
  interests: z.array(z.string()),
  goals: z.array(z.enum(topics)),
  offers: z.array(z.enum(topics)).min(1),
  seeks: z.array(z.enum(topics)).min(1),
  /** Local wall-clock times, Monday to Friday. */
  workingHours: z.object({ from: clockTime, until: clockTime }).refine(({ from, until }) => from < until),
});

export type Profile = z.infer<typeof profileSchema>;

export type Participant = {
  readonly personId: string;
  readonly name: string;
  readonly timeZone: string;
  readonly waitedLastRound: boolean;
  readonly profile: Profile;
};

export class EnrolmentError extends RefusedError<'not-in-directory'> {}
