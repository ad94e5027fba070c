import type { HomePart, Visitor } from '../../../feature.ts';
import type { Reader } from '../../../language.ts';
import { escape, oneLine, section, type Message } from '../../../slack/blocks.ts';
import { nextRoundWords } from '../../programs/program/texts.ts';
import type { Pair } from '../pair/model.ts';
import { inTimeOfEach, namesOfPeers } from '../pair/texts.ts';
import { texts } from './texts.ts';

type Over = {
  readonly pair: Pick<Pair, 'members'>;
  /** When a session was to be that does not take place. */
  readonly canceledAt: Temporal.Instant | undefined;
};

const canceled = ({ pair, canceledAt }: Over, reader: Reader): readonly string[] =>
  canceledAt ? [texts(reader).sessionCanceled(inTimeOfEach(canceledAt, pair, reader))] : [];

/** One and the same for every pair of a program that has come to its end. */
export function pairEndedWithProgram(over: Over, reader: Reader): Message {
  const { ended, afterTheProgram } = texts(reader);
  return { text: ended, blocks: [section([ended, ...canceled(over, reader), afterTheProgram].join(' '))] };
}

/** One and the same for every pair, however it ended. */
export function pairEnded(
  { nextRound, ...over }: Over & { readonly nextRound: Temporal.PlainDate | undefined },
  reader: Reader,
): Message {
  const { ended, afterwards } = texts(reader);
  // Home shows too when the next round is: what does not take place comes first.
  const next = over.canceledAt ? [] : [nextRoundWords(nextRound, reader)];
  const line = [ended, ...canceled(over, reader), afterwards, ...next].join(' ');
  return { text: ended, blocks: [section(line)] };
}

type Unmet = {
  readonly program: string;
  readonly isInRounds: boolean;
  readonly nextRound: Temporal.PlainDate | undefined;
};

/** To one who was matched and not introduced yet: nothing in it tells who of the others could not stay. */
export function neverMet({ program, isInRounds, nextRound }: Unmet, reader: Reader): Message {
  const words = texts(reader);
  const next = isInRounds ? [words.firstInTheNext, nextRoundWords(nextRound, reader)] : [words.inNoRound];
  return oneLine([words.neverMet(escape(program)), ...next].join(' '));
}

/** In Home, until there is a new peer in the same program. */
export function endedPart({ pair, pairs, personId, reader }: Ended): HomePart {
  if (pairs.some(({ programId }) => programId === pair.programId)) return {};
  return { blocks: [section(texts(reader).atHome(escape(namesOfPeers(pair, { personId, reader }))))] };
}

type Ended = Pick<Visitor, 'pairs' | 'personId' | 'reader'> & { readonly pair: Pair };
