import type { WorkspaceTransaction } from './db/database.ts';
import type { WorkingHours } from './scheduling/schedule.ts';
import type { OnRecord } from './scheduling/sending.ts';

type At = { readonly now: Temporal.Instant };
type OfPair = At & { readonly pairId: string };
type OfMember = At & { readonly programId: string; readonly personId: string };

/** What can happen to a pair, a person or a program that more than one feature is concerned with. */
export type Happenings = {
  /** The introduction stands in its DM. */
  readonly pairIntroduced: OfPair;
  /** The last of them has signed a version of their agreement, which holds from now on. The pair is locked. */
  readonly agreementSigned: OfPair;
  /** Until a day that one of it has named for this pair alone. The pair is locked. */
  readonly pairPaused: OfPair;
  /** One of it says that they need a pause, and has not named a day yet. The pair is locked. */
  readonly pauseWanted: OfPair;
  /** One of it has ended such a pause before its day; whoever is away holds it up all the same. The pair is locked. */
  readonly pairRestarted: OfPair;
  /** It was to end on a day, and all of it would rather carry on. The pair is locked. */
  readonly pairCarriesOn: OfPair;
  /** It has a last day from now on, its own or its program's, unless that winds down. The pair is locked. */
  readonly pairCloses: OfPair;
  /** However it came about, perhaps since one of it has left. The pair is locked. */
  readonly pairEnded: OfPair & { readonly leaver?: string };
  /** What was its DM is a channel by now. Told again whenever something was to be posted there. Nothing is locked. */
  readonly pairDmTurned: OfPair & { readonly channelId: string };
  /** All of the pair have agreed on a time, or on another one, perhaps for each session from then on. The pair is locked. */
  readonly sessionBooked: OfPair & {
    readonly at: Temporal.Instant;
    /** Whose clock it then follows. */
    readonly eachTime?: { readonly suggestedBy: string };
  };
  /** A member has skipped what was booked. The pair is locked. */
  readonly sessionSkipped: OfPair;
  /** Who is the mentee in the session that is next, or whether it is split. The pair is locked. */
  readonly rolesChanged: OfPair & { readonly number: number };
  /** A session is put on record, the number counting from 1. The pair is locked. */
  readonly sessionHeld: OfPair & {
    readonly number: number;
    /** The booked session that it was, by its own number, where that was told. */
    readonly bookingNumber?: number | undefined;
  };
  /** It is taken off it again: it was put there by mistake. The pair is locked. */
  readonly sessionUndone: OfPair & { readonly number: number };
  /** Out of the program, by their own act or because Slack has deactivated them. The program is locked. */
  readonly personLeft: OfMember & { readonly how: 'left' | 'deactivated' };
  /** Takes a pause from the program, which is locked. */
  readonly personAway: OfMember;
  /** Is back before the day that was set. The program is locked. */
  readonly personBack: OfMember;
  /** They have told the program when they work, perhaps at other hours than before. The program is locked. */
  readonly hoursChanged: OfMember & {
    /** As far as they were others; undefined for whoever had told the program none. */
    readonly before?: Partial<WorkingHours> | undefined;
  };
  /** Slack tells another time zone of them, by which they work: the directory has it. They said nothing; nothing is locked. */
  readonly zoneMoved: At & {
    readonly personId: string;
    /** IANA name. */
    readonly before: string;
  };
  /** They have marked a day on which nothing comes to them, or taken one back. Nothing is locked. */
  readonly daysOffChanged: At & {
    readonly personId: string;
    /** Their hours until then, by the program that they told. */
    readonly before: ReadonlyMap<string, WorkingHours>;
  };
  /** Slack knows them as deactivated: nothing of it is in the directory yet. */
  readonly personDeactivated: At & { readonly personId: string };
  /** Slack shows a status of theirs until then, by which they may be away. What it says is not known. */
  readonly statusesSeen: At & {
    readonly statuses: readonly { readonly personId: string; readonly until: Temporal.Instant }[];
  };
  /** Takes in nobody new; what has begun ends with the last day. The program is locked. */
  readonly programArchived: At & {
    readonly programId: string;
    readonly personId: string;
    readonly lastDay: Temporal.PlainDate;
    /** Whose days are counted: IANA name. */
    readonly timeZone: string;
  };
  /** Runs again before the last day was over. The program is locked. */
  readonly programRestored: At & { readonly programId: string };
  /** Its pairs are made in the same transaction. */
  readonly roundConfirmed: OfMember;
  /** An admin has named the day of the next round, or taken it back. */
  readonly nextRoundSet: {
    readonly programId: string;
    readonly personId: string;
    /** The day that was named until now. */
    readonly before: Temporal.PlainDate | undefined;
    readonly on: Temporal.PlainDate | undefined;
  };
  /** An admin has named the day on which the program ends, or another one, or taken it back. The program is locked. */
  readonly programEndSet: At & {
    readonly programId: string;
    /** The day until then, and the one from now on; undefined where it has none. */
    readonly before: Temporal.PlainDate | undefined;
    readonly after: Temporal.PlainDate | undefined;
  };
  /** Something that was to be sent will not be. Nothing of it is on record yet, and nothing is locked. */
  readonly deliveryFailed: At &
    OnRecord & {
      /**
       * `refused` by Slack for good; `failed` over a mistake of ours; `unsure` where it was sent several times, and no answer ever
       * came.
       */
      readonly how: 'refused' | 'failed' | 'unsure';
      /** Of those whom it was for, the ones to whom Slack lets nobody write, by their ids. */
      readonly unreachable: readonly string[];
    };
};

/** What a feature does of its own when something happens: part of the same transaction. */
export type Reactions = {
  readonly [Name in keyof Happenings]?: (
    tx: WorkspaceTransaction,
    happening: Happenings[Name],
  ) => Promise<void>;
};

/** Tells all features, in the order of the list, and waits for each. */
export type Announce = <Name extends keyof Happenings>(
  tx: WorkspaceTransaction,
  name: Name,
  happening: Happenings[Name],
) => Promise<void>;

/** @param reactions asked for at each happening, since they may be built after what announces it */
export const announcer =
  (reactions: () => readonly Reactions[]): Announce =>
  async (tx, name, happening) => {
    for (const react of reactions()) await react[name]?.(tx, happening);
  };
