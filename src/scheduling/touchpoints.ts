import type { WorkspaceTransaction } from '../db/database.ts';
import type { Reader } from '../language.ts';
import type { Message } from '../slack/blocks.ts';
import type { Posted } from '../slack/messages.ts';
import type { Timing } from './time-gate.ts';

/** Whom a sending reaches, and whose it is. */
export type Audiences = {
  /** All of a pair, in its DM. */
  readonly pair: { readonly pairId: string };
  /** One of a pair, in private. */
  readonly member: { readonly pairId: string; readonly personId: string };
  /** One person of a program, its admins for instance, in private. */
  readonly program: { readonly programId: string; readonly personId: string };
  /** One person, whatever pairs and programs they are in. */
  readonly person: { readonly personId: string };
};
export type Audience = keyof Audiences;

type Numbered = {
  readonly kind: string;
  /** Counts from 1 within (pair or program, person, kind). */
  readonly occurrence: number;
};

/** One sending. */
export type Delivery<Each extends Audience = Audience> = NewDelivery<Each> & { readonly id: string };

export type NewDelivery<Each extends Audience = Audience> = {
  readonly [Name in Each]: Audiences[Name] & Numbered;
}[Each];

/** What has come due on a schedule: whom it reaches is asked then. */
export type Due<Each extends Audience> = Omit<Audiences[Each], 'personId'> & Numbered;

/** Whether one that is due comes, and when the next one is due, whatever has put this one off. */
export type Coming = {
  readonly fits: boolean;
  /** After how many days of the calendar, so that the hour stays when clocks change; undefined ends the series. */
  readonly again: number | undefined;
  /** Why it does not come, in a line for whoever would read it beforehand: where all of the pair may know. */
  readonly leftOut?: (reader: Reader) => string;
};

export type OutgoingMessage = {
  readonly to:
    | {
        readonly channelId: string;
        /** Whose group DM it is: where Slack has another one for them by now, nothing is posted there. */
        readonly of?: readonly string[];
      }
    | { readonly people: readonly string[] };
  readonly message: Message;
};

/** A conversation that the bot has nothing more to say in. */
export type Closing = { readonly closes: string };

export type TouchpointFor<Each extends Audience> = Timing & {
  readonly kind: string;
  readonly audience: Each;
  /**
   * Whom it goes to, by their ids, asked when it is due. Where it is not given nobody hears of it then: it only changes
   * something, or it is queued by whoever brings it about.
   */
  readonly recipients?: Each extends 'member' | 'program'
    ? (tx: WorkspaceTransaction, due: Due<Each>) => Promise<readonly string[]>
    : never;
  /** From when on it is due for one of them, where that is later than for the first of them: asked when it is due, and before. */
  readonly notBefore?: Each extends 'member'
    ? (
        tx: WorkspaceTransaction,
        whose: Audiences['member'],
        now: Temporal.Instant,
      ) => Promise<Temporal.Instant | undefined>
    : never;
  /**
   * When it is to come to this one of the pair, where its due time is the soonest of all of them. Read by whoever asks what is to
   * come, and by no tick.
   */
  readonly aheadOf?: Each extends 'member'
    ? (
        tx: WorkspaceTransaction,
        whose: Audiences['member'],
        asked: { readonly now: Temporal.Instant; readonly until: Temporal.Instant },
      ) => Promise<readonly Temporal.Instant[]>
    : never;
  /**
   * Who may read beforehand that it comes, where that is not all of `recipients`, or it reaches nobody itself and yet concerns them; and
   * whether it still does while it waits. Asked by whoever asks what is to come, and by no tick.
   */
  readonly foreseenBy?: Each extends 'member'
    ? (tx: WorkspaceTransaction, due: Due<Each>) => Promise<readonly string[]>
    : never;
  /**
   * Whether it comes at all, asked when it is due: what does not fit then is not kept for a better moment, at which it might.
   * Where it is not given, it does.
   */
  readonly fits?: Each extends 'pair'
    ? (tx: WorkspaceTransaction, due: Due<Each>, now: Temporal.Instant) => Promise<boolean>
    : never;
  /**
   * Why it does not come, where it does not fit and all of the pair may know: a line for whoever would read it beforehand. Read by
   * whoever asks what is to come, and by no tick.
   */
  readonly leftOut?: Each extends 'pair'
    ? (
        tx: WorkspaceTransaction,
        due: Due<Each>,
        now: Temporal.Instant,
      ) => Promise<((reader: Reader) => string) | undefined>
    : never;
  /**
   * Locks whatever `whenDue` changes, before the touchpoint's own row is locked. Whoever acts on a pair locks the
   * pair first and its touchpoints last: done the other way round here, each could wait for the other. Where it is given, they are
   * fired one by one, since it locks by an order of its own; where `whenDue` alone is, the pairs are locked.
   */
  readonly lock?: (tx: WorkspaceTransaction, pairId: string) => Promise<unknown>;
  /**
   * What else comes of it when it is due, whether or not the message reaches anybody; before `next`. `now` is when it was
   * due, here and in `next`, so that the minutes until a tick do not add up; or the tick's own time, where that is long after.
   */
  readonly whenDue?: (tx: WorkspaceTransaction, due: Due<Each>, now: Temporal.Instant) => Promise<void>;
  /** From when on the one after this is due; undefined ends the series. Where it is not given, it comes once. */
  readonly next?: (
    tx: WorkspaceTransaction,
    due: Due<Each>,
    now: Temporal.Instant,
  ) => Promise<Temporal.Instant | undefined>;
  /** What it schedules by `whenDue`, and how long after it that is due: for whoever asks what is to come. */
  readonly begins?: { readonly kind: string; readonly after: Temporal.Duration };
  /**
   * `fits` and `next` of many pairs that are due at once, in place of the two: for what comes to all of them every so often,
   * and changes nothing else. What it reads it reads for all of them in one go. A pair that is not among the answers has ended.
   */
  readonly ofMany?: Each extends 'pair'
    ? (
        tx: WorkspaceTransaction,
        pairIds: readonly string[],
        now: Temporal.Instant,
      ) => Promise<ReadonlyMap<string, Coming>>
    : never;
  /**
   * What it is and why it comes, in a line for whoever it reaches, while it is still to come. Where it is not given nobody is told
   * beforehand: it may be known to one of a pair alone.
   */
  readonly foretold?: (reader: Reader) => string;
  /** Read at the moment of sending, so that it says what then holds; undefined drops it. */
  readonly compose: (
    tx: WorkspaceTransaction,
    delivery: Delivery<Each>,
  ) => Promise<OutgoingMessage | Closing | undefined>;
  /**
   * What its message, which stands in Slack, says once something has changed: what now holds, with buttons for what can now be
   * done. It only reads. Undefined leaves the message as it is.
   */
  readonly refresh?: (tx: WorkspaceTransaction, delivery: Delivery<Each>) => Promise<Message | undefined>;
  /**
   * Its message shows what somebody may take back, or what does not outlive something: it is brought up to date however long ago
   * it was sent. Where it is not given, for as long as it is in sight.
   */
  readonly follows?: 'for-good';
  /** Part of the transaction that records the sending. */
  readonly afterwards?: (tx: WorkspaceTransaction, delivery: Delivery<Each>, posted: Posted) => Promise<void>;
};

/**
 * What a feature sends of its own accord: it says what, to whom, and from when on it is due. At which moment it goes out
 * then, the gate for time decides for all.
 */
export type Touchpoint<Each extends Audience = Audience> = {
  readonly [Name in Each]: TouchpointFor<Name>;
}[Each];

/** It comes to a pair together; or reaches nobody itself, and changes the pair. */
export const isForAll = (touchpoint: Touchpoint): boolean =>
  touchpoint.audience === 'pair' || (touchpoint.audience === 'member' && !touchpoint.recipients);

export type TouchpointsByKind = ReadonlyMap<string, Touchpoint>;

/** The kinds of messages that are brought up to date however old they are. */
export const followedForGood = (touchpoints: TouchpointsByKind): readonly string[] =>
  [...touchpoints.values()].filter(({ follows }) => follows === 'for-good').map(({ kind }) => kind);

/** @throws RangeError where two have the same kind */
export function touchpointsByKind(touchpoints: readonly Touchpoint[]): TouchpointsByKind {
  const byKind = new Map(touchpoints.map((each) => [each.kind, each]));
  if (byKind.size < touchpoints.length) throw new RangeError('two touchpoints have the same kind');
  return byKind;
}
