import type { Button } from '@slack/types';
import type { PairAct } from './features/pairs/lifecycle.ts';
import type { Reader } from './language.ts';
import { button } from './slack/blocks.ts';
import { commandAction } from './slack/listening/listeners.ts';

/** What a pair that somebody is in allows its members now. */
export type PairCapacity = `may-${PairAct}`;

/**
 * As what somebody is here, of which several may hold: in no program, in one and there or in a pause, in a pair, and who may do
 * there what, or has an agreement there, or running a program.
 */
export type Capacity = 'outsider' | 'present' | 'away' | 'peer' | PairCapacity | 'has-agreement' | 'admin';

/** Something that a person can ask of the bot by `/peer <word>`, or by a button. */
export type Command = {
  readonly word: string;
  /** Nobody else is shown it. Who may do it is checked where it is done. */
  readonly shownTo: 'everybody' | readonly Capacity[];
  readonly words: (reader: Reader) => CommandWords;
  /** Its button stands at the foot of Home, since no other part of Home has one for it. */
  readonly inHome?: true | 'last';
};

export type CommandWords = {
  /** What it does, as it follows the command in a list. */
  readonly line: string;
  readonly button: string;
};

export const commandsFor = (
  commands: readonly Command[],
  capacities: ReadonlySet<Capacity>,
): readonly Command[] =>
  commands.filter(
    ({ shownTo }) => shownTo === 'everybody' || shownTo.some((capacity) => capacities.has(capacity)),
  );

/** Those that have a button at the foot of Home, in their order: last what nobody should press before the rest. */
export const commandsInHome = (commands: readonly Command[]): readonly Command[] =>
  commands
    .filter(({ inHome }) => inHome)
    .toSorted((one, other) => Number(one.inHome === 'last') - Number(other.inHome === 'last'));

/** Does what the typed command does. */
export const commandButton = ({ word, words }: Command, reader: Reader): Button =>
  button({ id: commandAction(word), text: words(reader).button });
