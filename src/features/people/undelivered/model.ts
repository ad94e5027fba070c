import { RefusedError } from '../../../refused-error.ts';

/** To each admin: what was to be sent and was not. */
export const undeliveredKind = 'undelivered';

/** What did not arrive, and nothing of what it says. */
export type Undelivered = {
  readonly id: string;
  /** Of what goes to a pair, an introduction alone is named with its people: its admin has made the pair. */
  readonly what: 'introduction' | 'pair-message' | 'private-message';
  /** Whom it was for; nobody for what went between two peers. */
  readonly names: readonly string[];
  /** `refused` by Slack; over a `mistake` of ours; or `unsure`, where no answer ever came: it may stand there. */
  readonly why: 'refused' | 'mistake' | 'unsure';
  /** The pair has ended, or the person is gone: there is nobody for it any more. */
  readonly isOver: boolean;
  readonly at: Temporal.Instant;
};

/** What waits because Slack has not taken it, or takes nothing of the workspace, or we ourselves could not write it. */
export type Held = { readonly since: Temporal.Instant; readonly waiting: number };

export type Undeliveries = {
  readonly programId: string;
  readonly program: string;
  /** The latest first. */
  readonly undelivered: readonly Undelivered[];
  readonly held: Held | undefined;
};

/** For as long it is listed. */
export const listed = Temporal.Duration.from({ hours: 14 * 24 });

/** So many that fail together are told together. */
export const gathered = Temporal.Duration.from({ minutes: 10 });
export const nextDay = Temporal.Duration.from({ hours: 24 });

export class UndeliveredError extends RefusedError<'not-among' | 'is-over'> {}
