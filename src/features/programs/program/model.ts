import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { RefusedError } from '../../../refused-error.ts';
import type { Vocabulary } from './model/vocabulary.ts';

/** Days from one session to the next: what a program proposes, and a pair settles for itself. */
export const sessionRhythms = [7, 14, 28] as const;

/** What each number among the settings may be, both ends included. */
export const bounds = {
  acceptableFit: { least: 0, most: 100 },
  noRepeatMonths: { least: 0, most: 60 },
  minSharedHours: { least: 0, most: 40 },
  answerDays: { least: 1, most: 14 },
  reportFloor: { least: 5, most: 100 },
} as const;

export type NumberSetting = keyof typeof bounds;

const within = ({ least, most }: (typeof bounds)[NumberSetting]) => z.int().min(least).max(most);

/** What becomes of an odd one out: a trio with the best pair, or the first place in the next round. */
export const oddOneOut = ['trio', 'wait'] as const;

/** A pair is introduced at once, or only once each of the two has said yes to the other in private. */
export const introductionKinds = ['direct', 'double-blind'] as const;

/** What pairs are matched for. */
export const matchedFor = ['balanced', 'learning', 'same-work', 'other-corners', 'own'] as const;

/** The parts of a match that an admin can weigh one by one. */
export const weighedParts = [
  'giveAndTake',
  'goals',
  'interests',
  'craft',
  'level',
  'stage',
  'team',
  'department',
  'location',
  'path',
  'tooAlike',
  'hours',
  'language',
  'cadence',
  'style',
] as const;
export type WeighedPart = (typeof weighedParts)[number];

/** How many times its usual weight a part has. */
export const partWeights = [0, 1, 2, 3] as const;
export type PartWeight = (typeof partWeights)[number];
export type OwnWeights = Readonly<Record<WeighedPart, PartWeight>>;

/** A program's own are among them once they are there. */
export const weightingsOf = (own: OwnWeights | null | undefined) =>
  matchedFor.filter((each) => each !== 'own' || own);

/** What speaks against a pair earns it nothing: a match of that alone would be none. */
export const earnsSomething = (weights: OwnWeights): boolean =>
  weighedParts.some((part) => part !== 'tooAlike' && weights[part] > 0);

/** Whether Slack's guests may join. */
export const guests = ['left-out', 'welcome'] as const;

/** How much an agreement asks for, where a pair writes its first: of each section little, some, or all. */
export const agreementPresets = ['light', 'standard', 'full'] as const;

/** What an admin may set for a program, each with a default that needs no thought. */
export const programSettings = z.object({
  /** Days between two sessions, which a pair's agreement starts from. */
  cadenceDays: z.literal(sessionRhythms).default(14),
  agreementPreset: z.enum(agreementPresets).default('light'),
  /** The day of the next round, once it is known; a day gone by means nothing. */
  nextRoundOn: z.iso.date().nullable().default(null),
  /** The day on which its pairs end, unless they go on; a day gone by means nothing. */
  endsOn: z.iso.date().nullable().default(null),
  /** Fit, 0 to 100, under which no pair is made that could be avoided. */
  acceptableFit: within(bounds.acceptableFit).default(60),
  matchedFor: z.enum(matchedFor).default('balanced'),
  /** Of each part, once an admin has weighed them; they count where the program is matched for its own. */
  ownParts: z.record(z.enum(weighedParts), z.literal(partWeights)).nullable().default(null),
  noRepeatMonths: within(bounds.noRepeatMonths).default(12),
  minSharedHours: within(bounds.minSharedHours).default(3),
  oddOneOut: z.enum(oddOneOut).default('trio'),
  introductions: z.enum(introductionKinds).default('direct'),
  /** Days in which each of two peers can answer, where introductions are double-blind. */
  answerDays: within(bounds.answerDays).default(5),
  guests: z.enum(guests).default('left-out'),
  /** No number is shown about fewer people than this. */
  reportFloor: within(bounds.reportFloor).default(5),
});

export type ProgramSettings = z.infer<typeof programSettings>;

export const defaultSettings: ProgramSettings = programSettings.parse({});

/** Whether the person can neither join, nor be invited, nor be matched: what a pair of theirs has begun goes on. */
export const leavesOut = (
  { guests: are }: Pick<ProgramSettings, 'guests'>,
  { isGuest }: { readonly isGuest: boolean },
): boolean => isGuest && are === 'left-out';

/** The day of the next round, where one is set and not gone by. */
export function nextRoundDay(
  { nextRoundOn }: Pick<ProgramSettings, 'nextRoundOn'>,
  today: Temporal.PlainDate,
): Temporal.PlainDate | undefined {
  const day = nextRoundOn === null ? undefined : Temporal.PlainDate.from(nextRoundOn);
  return day && Temporal.PlainDate.compare(day, today) >= 0 ? day : undefined;
}

/** The day on which its pairs were to end, where one is set and has gone by: those that are made now have none. */
export function dayGoneBy(
  { endsOn }: Pick<ProgramSettings, 'endsOn'>,
  today: Temporal.PlainDate,
): Temporal.PlainDate | undefined {
  const day = endsOn === null ? undefined : Temporal.PlainDate.from(endsOn);
  return day && Temporal.PlainDate.compare(day, today) < 0 ? day : undefined;
}

/** What whoever waits may look forward to: the day of the next round, or that the program's last one is over; undefined where neither is set. */
export type RoundOrEnd = Temporal.PlainDate | { readonly endedOn: Temporal.PlainDate } | undefined;

/** A round that is planned comes, though the program's day has gone by. */
export function nextRoundOrEnd(
  settings: Pick<ProgramSettings, 'nextRoundOn' | 'endsOn'>,
  today: Temporal.PlainDate,
): RoundOrEnd {
  const endedOn = dayGoneBy(settings, today);
  return nextRoundDay(settings, today) ?? (endedOn && { endedOn });
}

export const isProgramOver = (next: RoundOrEnd): next is { readonly endedOn: Temporal.PlainDate } =>
  next !== undefined && 'endedOn' in next;

/** Characters they may have. */
export const setupLengths = { name: 60, purpose: 300, clause: 300, number: 3 } as const;

/** All that an admin decides about a program, in one modal. */
export type Setup = {
  readonly name: string;
  readonly purpose: string;
  /** On the limits of confidentiality, fixed in every agreement that is proposed from then on; empty for none. */
  readonly clause: string;
  readonly settings: ProgramSettings;
};

export type Program = Setup & {
  readonly id: string;
  /** Nobody, for the one that a workspace has by itself. */
  readonly startedBy: string | undefined;
  readonly isArchived: boolean;
  /** Of the wind-down, once it is archived. */
  readonly lastDay: Temporal.PlainDate | undefined;
  /** Grows with each change of the setup. */
  readonly revision: number;
  /** Undefined for one that uses the words which every program begins with. */
  readonly vocabulary?: Vocabulary | undefined;
};

/** One person in one program, where no more of them is asked for. */
export type PersonOfProgram = { readonly programId: string; readonly personId: string };

/** Of how many people at least each number of a report was, until then. */
export type FormerFloor = { readonly floor: number; readonly heldUntil: Temporal.Instant };

export type SetupField = Exclude<keyof Setup, 'settings'> | keyof ProgramSettings;

export const setupFields = [
  'name',
  'purpose',
  'cadenceDays',
  'agreementPreset',
  'clause',
  'nextRoundOn',
  'matchedFor',
  'ownParts',
  'endsOn',
  'acceptableFit',
  'noRepeatMonths',
  'minSharedHours',
  'oddOneOut',
  'introductions',
  'answerDays',
  'guests',
  'reportFloor',
] as const satisfies readonly SetupField[];

/** What of the setup is different afterwards. */
export function changedFields(before: Setup, after: Setup): readonly SetupField[] {
  const [was, is] = [before, after].map(({ settings, ...rest }) => ({ ...settings, ...rest }));
  return setupFields.filter((field) => !isDeepStrictEqual(was?.[field], is?.[field]));
}

export type Admin = { readonly id: string; readonly name: string };

/** Programs of one workspace that run at the same time: as many as a choice among them can well show. */
export const mostRunning = 20;

export type ProgramRefusal =
  | 'not-an-admin'
  | 'guests-left-out'
  | 'setup-outdated'
  | 'name-taken'
  | 'too-many-programs'
  | 'program-gone'
  | 'program-archived'
  | 'no-program'
  | 'not-among-people'
  | 'too-many-admins'
  | 'not-appointed'
  | 'last-admin';

export class ProgramError extends RefusedError<ProgramRefusal> {
  /** Who can help. */
  readonly admins: readonly Admin[];
  constructor(code: ProgramRefusal, admins: readonly Admin[] = []) {
    super(code);
    this.admins = admins;
  }
}

export const mostAdmins = 20;
