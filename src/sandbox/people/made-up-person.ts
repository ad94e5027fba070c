import type { PersonDetails } from '../state/records.ts';

/** One made-up colleague: what Slack knows of them, and what they would write in a mentoring profile. */
export type MadeUpPerson = PersonDetails & {
  readonly team: string;
  readonly department: string;
  readonly location: string;
  readonly level: 1 | 2 | 3 | 4 | 5;
  readonly craftFamily: string;
  readonly tenureMonths: number;
  readonly firstTimeLead: boolean;
  /** The name of another of these people. */
  readonly manager?: string;
  readonly languages: readonly string[];
  readonly interests: readonly string[];
  readonly goals: readonly string[];
  readonly offers: readonly string[];
  readonly seeks: readonly string[];
  /** What they did before this career. */
  readonly earlierPath: string;
  /** Local wall-clock times, Monday to Friday. */
  readonly workingHours: { readonly from: string; readonly until: string };
};
