import type { RawBuilder } from 'kysely';
import type { ForgedAction, ForgedValues } from '../forger.ts';
import { pair, thirdPair, type Role } from './roles.ts';
import type { About } from './scene.ts';

/** What is so while it is done, beyond what the scene holds, of what the one who does it is about. */
export type Given = (about: About) => readonly RawBuilder<unknown>[];

/** Of the one who does it, to whom something goes out. */
export type Reads = (role: Role) => readonly Role[];

export const toAll =
  (some: readonly Role[]): Reads =>
  () =>
    some;
export const toPair: Reads = toAll(pair);
/** Whichever pair is theirs. */
export const toTheirs: Reads = (role) => [pair, thirdPair].find((each) => each.includes(role)) ?? [];

/** Who may do it, what comes of it, and to whom the bot then writes. */
export type Row = {
  readonly may: readonly Role[];
  /** A look leaves no trace but a line of the log. An act does; a call asks for nothing at all. */
  readonly is: 'look' | 'act' | 'call';
  readonly given?: Given;
  /** Those who see the same and change nothing by it. */
  readonly mayLook?: readonly Role[];
  /** To whom. Nobody, where it is not said. */
  readonly reads?: Reads;
};

type Pressed = Omit<ForgedAction, 'id'> & { readonly values?: ForgedValues };
export type ActionRow = Row & { readonly pressed?: (about: About) => Pressed };

type Value = (about: About) => string | Pressed;
type More = Pick<Row, 'given' | 'reads' | 'mayLook'>;

const row =
  (is: Row['is']) =>
  (may: readonly Role[], value?: Value, more: More = {}): ActionRow => ({
    may,
    is,
    ...(value && { pressed: (about) => pressedWith(value(about)) }),
    ...more,
  });

const pressedWith = (value: string | Pressed): Pressed => (typeof value === 'string' ? { value } : value);

export const look = row('look');
export const act = row('act');
export const call = row('call');

/** The same row for several buttons. */
export const each = (names: readonly string[], same: ActionRow): Readonly<Record<string, ActionRow>> =>
  Object.fromEntries(names.map((name) => [name, same]));

/** What most buttons hold. */
export const itsPair = ({ pairId }: About): string => pairId;
export const itsProgram = ({ programId }: About): string => programId;
export const itsGoal = ({ goalId }: About): string => goalId;
export const numbered =
  (number: number) =>
  ({ pairId }: About): string =>
    `${pairId}:${number}`;
export const asJson =
  (parts: (about: About) => object) =>
  (about: About): string =>
    JSON.stringify(parts(about));

/** To whom something comes, one by one or to all of a pair at once: nobody, where it only changes something. */
export type Comes = {
  readonly to: readonly Role[];
  readonly given?: Given;
  /** Of its kind: the first, where it is not said. */
  readonly occurrence?: (about: About) => number;
};
