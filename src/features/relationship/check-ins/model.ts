import { z } from 'zod';
import { everyTime } from '../../../content/pack/schema.ts';
import { RefusedError } from '../../../refused-error.ts';

/** Asked of both alike, three taps. Each is answered from 1 (low) to 5 (high). */
export const items = everyTime;

export type Item = (typeof items)[number];
export const scale = [1, 2, 3, 4, 5] as const;

export const answersSchema = z.record(z.enum(items), z.literal(scale)).readonly();

export type Answers = z.infer<typeof answersSchema>;

/** One check-in of a pair; the occurrence is that of its invitation. */
export type CheckIn = { readonly pairId: string; readonly occurrence: number };

export type Answered = Pick<CheckIn, 'occurrence'> & { readonly answers: Answers };

/** What one person may see of their own check-ins. */
export type OwnCheckIns = {
  /** The latest that came to the pair. */
  readonly latest: CheckIn | undefined;
  /** Their answers, oldest first. */
  readonly answered: readonly Answered[];
};

/** So many of one's answers make a line that can be read at a glance. */
export const trendLength = 6;

export const invitationKind = 'check-in';
export const answeredKind = 'check-in-answered';

export class CheckInError extends RefusedError<'not-invited'> {}
