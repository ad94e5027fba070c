import { z } from 'zod';
import { RefusedError } from '../../../refused-error.ts';
import type { Program } from '../../programs/program/model.ts';
import { otherWork } from '../../programs/program/model/vocabulary.ts';
import { mostMonths } from './model/tenure.ts';
import { workingHoursSchema, type DayHours } from './model/hours.ts';

/** 1 is a first job, 5 leads a large area. */
export const levels = [1, 2, 3, 4, 5] as const;

export const cadences = ['weekly', 'fortnightly', 'monthly', 'open'] as const;

/** How a person likes to talk: along a plan, or as it comes. */
export const styles = ['structured', 'free', 'open'] as const;

/** Characters that a field may have; a profile is read from a form that holds to them. */
export const profileFieldLengths = {
  background: 60,
  otherWork: 60,
  languages: 120,
  interests: 120,
  forPeer: 150,
} as const;

/** How many may be chosen or named. */
export const most = { topics: 5, interests: 5, languages: 8, managers: 1, notWith: 20 } as const;

/** The first half of a profile: the person and their work. */
export const aboutSchema = z.object({
  level: z.literal(levels),
  /** Of the program's words, by its id; or another one, which is named. */
  craftFamily: z.string().min(1),
  otherWork: z.string().min(1).optional(),
  /** When they told it; it grows from then on. */
  tenureMonths: z.int().min(0).max(mostMonths),
  tenureOn: z
    .string()
    .regex(/^\d{4}-\d{2}$/)
    .optional(),
  firstTimeLead: z.boolean(),
  team: z.string(),
  department: z.string(),
  location: z.string(),
  earlierPath: z.string(),
  /** A Slack id. Confidential: nobody but the person sees it. */
  managerId: z.string().optional(),
  languages: z.array(z.string()).min(1),
});

/** The second half: what the person wants of it, and when. */
export const wishesSchema = z.object({
  /** Topics are of one vocabulary, so that an offer can meet a need: the program's words, by their ids. */
  offers: z.array(z.string()).min(1),
  seeks: z.array(z.string()).min(1),
  interests: z.array(z.string()),
  goals: z.array(z.string()),
  /** Local wall-clock times. */
  workingHours: workingHoursSchema,
  /** Whose public holidays are free: a country's two letters, or none. January 1 alone, where nothing is chosen. */
  holidays: z.union([z.literal('none'), z.string().regex(/^[A-Z]{2}$/)]).optional(),
  cadence: z.enum(cadences),
  style: z.enum(styles),
  /** What a peer reads of them once the two are introduced; nobody else does. */
  forPeer: z.string().optional(),
  /** Slack ids. Confidential: nobody but the person sees them. */
  notWith: z.array(z.string()),
});

/** The second half, of which the hours of each day are still asked: `mostDays` is what was chosen before that, where it made sense. */
export type WishesSoFar = Omit<Wishes, 'workingHours'> & { readonly mostDays: DayHours | undefined };

export const profileSchema = z.object({ ...aboutSchema.shape, ...wishesSchema.shape });

export type About = z.infer<typeof aboutSchema>;
export type Wishes = z.infer<typeof wishesSchema>;
export type Profile = z.infer<typeof profileSchema>;
/** Chosen of what the program offers, or named where it offers nothing that fits. */
export type Work = Pick<Profile, 'craftFamily' | 'otherWork' | 'level'>;

const otherPrefix = `${otherWork}: `;

/** What two people's work is compared by: where each names theirs, what they name. */
export const workCompared = ({
  craftFamily,
  otherWork: named,
}: Pick<Profile, 'craftFamily' | 'otherWork'>): string =>
  craftFamily === otherWork && named ? otherPrefix + named : craftFamily;

/** What somebody named; undefined of a kind of work that the program offers. */
export const ofOtherWork = (compared: string): string | undefined =>
  compared.startsWith(otherPrefix) ? compared.slice(otherPrefix.length) : undefined;

/** What is known of a person before they save it as their profile. */
export const draftSchema = profileSchema.partial();
export type ProfileDraft = z.infer<typeof draftSchema>;

/** What people are asked. */
export type ProfileAnswer = Exclude<keyof Profile, 'tenureOn'>;

/** What becomes visible of an answer: all of it, at once or to somebody introduced, that others gave the same, that they gave another, or nothing. */
type AnswerVisibility = 'itself' | 'once-introduced' | 'in-common' | 'that-it-differs' | 'never';

/** What a peer and the program admins come to read of a profile, which the form says from this list. A test holds it to what is shown. */
export const shownOf = {
  level: { peer: 'in-common', admins: 'itself' },
  craftFamily: { peer: 'in-common', admins: 'itself' },
  otherWork: { peer: 'in-common', admins: 'itself' },
  tenureMonths: { peer: 'in-common', admins: 'in-common' },
  firstTimeLead: { peer: 'in-common', admins: 'in-common' },
  team: { peer: 'that-it-differs', admins: 'that-it-differs' },
  department: { peer: 'that-it-differs', admins: 'that-it-differs' },
  location: { peer: 'that-it-differs', admins: 'that-it-differs' },
  earlierPath: { peer: 'that-it-differs', admins: 'that-it-differs' },
  languages: { peer: 'in-common', admins: 'in-common' },
  managerId: { peer: 'never', admins: 'never' },
  offers: { peer: 'itself', admins: 'in-common' },
  seeks: { peer: 'itself', admins: 'in-common' },
  goals: { peer: 'in-common', admins: 'in-common' },
  interests: { peer: 'in-common', admins: 'in-common' },
  workingHours: { peer: 'in-common', admins: 'in-common' },
  holidays: { peer: 'never', admins: 'never' },
  cadence: { peer: 'never', admins: 'never' },
  style: { peer: 'never', admins: 'never' },
  forPeer: { peer: 'once-introduced', admins: 'never' },
  notWith: { peer: 'never', admins: 'never' },
} as const satisfies Readonly<
  Record<ProfileAnswer, { readonly peer: AnswerVisibility; readonly admins: AnswerVisibility }>
>;

/** Why somebody comes first in the next round: the last one gave them nobody; or they were in a trio, or have lost a peer since. */
export type Turn = 'left-over' | 'spared';

export type Participant = {
  readonly personId: string;
  readonly timeZone: string;
  readonly turn: Turn | undefined;
  readonly profile: Profile;
};

/** How a person stands to a program. */
export type Membership =
  | { readonly kind: 'in' }
  | { readonly kind: 'paused'; readonly until: Temporal.PlainDate }
  | { readonly kind: 'out' };

/** A pause is one for all programs; where they were begun apart and end on different days, the last counts. */
export function lastDayAway(memberships: readonly Membership[]): Temporal.PlainDate | undefined {
  const days = memberships.flatMap((each) => (each.kind === 'paused' ? [each.until] : []));
  return days.toSorted((one, other) => Temporal.PlainDate.compare(one, other)).at(-1);
}

export type Pause = { readonly pausedUntil: Temporal.PlainDate | null; readonly timeZone: string };

/** When a pause is over: as its last day begins where the person is. Undefined where there is none, or no more. */
export function returnFrom({ pausedUntil, timeZone }: Pause, now: Temporal.Instant) {
  const back = pausedUntil?.toZonedDateTime(timeZone).toInstant();
  return back && Temporal.Instant.compare(now, back) < 0 ? back : undefined;
}

export const zoneNeededKind = 'zone-needed';
export const zoneQuestionKind = 'zone-question';

/** Where somebody is taken to be. */
export type ZoneSeen = {
  /** Of IANA; a mere distance from UTC where no place has that clock, or UTC itself where nothing is known. */
  readonly place: string;
  /** Whether it is known: else it is UTC meanwhile. */
  readonly hasZone: boolean;
  readonly isConfirmed: boolean;
};

/** All the programs of the person wind down, until that day. */
export class WindingDownError extends RefusedError<'winding-down'> {
  readonly lastDay: Temporal.PlainDate;
  constructor(lastDay: Temporal.PlainDate) {
    super('winding-down');
    this.lastDay = lastDay;
  }
}

export class EnrolmentError extends RefusedError<
  'not-in-directory' | 'first-part-missing' | 'named-nobody' | 'own-manager' | 'no-profile'
> {}

/** A running program, as it stands to one person. */
export type ProgramSeen = {
  readonly program: Program;
  readonly membership: Membership;
  /** Whether the person is a guest and the program leaves guests out: they are not matched, and cannot join. */
  readonly isLeftOut: boolean;
};
