import type { KeptTable } from '../../db/kept/kept.ts';
import { RefusedError } from '../../refused-error.ts';
import type { Names } from '../../names.ts';
import type { LogPage } from '../programs/log/model.ts';

/** What the admins of a program did lately, as those who take part can read it. */
export type LogOf = { readonly program: string; readonly log: LogPage };

/** So many programs of one person are shown with their log. */
export const logsShown = 3;

/** A row as it is taken along: nobody else's id is in it. */
export type Taken = Readonly<Record<string, unknown>>;

/** All that is kept of somebody, by its table; what is nobody's alone is their pairs', and said to be. */
export type Export = {
  readonly takenAt: Temporal.Instant;
  readonly own: Readonly<Partial<Record<KeptTable, readonly Taken[]>>>;
  readonly ofPairs: Readonly<Partial<Record<KeptTable, readonly Taken[]>>>;
};

/** Of the word by which an erasure is confirmed. */
export const wordLength = 20;

/** What becomes of a wish to be erased. Where nothing was kept any more, nothing had to be done. */
export type Erased = 'erased' | 'nothing-kept';

/** Whom Slack has deactivated, so that they can ask for nothing here themselves; by the names that they had. */
export type Departed = readonly Names[];

/** So many can be chosen from: a list takes a hundred groups of a hundred. */
export const departedShown = 10_000;

export class PrivacyError extends RefusedError<'not-a-workspace-admin' | 'not-departed'> {}
