import type { KnownBlock } from '@slack/types';
import type { HomePart, Visitor } from '../../../feature.ts';
import { formatDate, todayOf, type Reader } from '../../../language.ts';
import { actions, escape, oneLine, section, type Message } from '../../../slack/blocks.ts';
import { isProgramOver, type RoundOrEnd } from '../../programs/program/model.ts';
import { nextRoundWords } from '../../programs/program/texts.ts';
import type { Pair } from '../pair/model.ts';
import { inTimeOfEach, namesOfPeers } from '../pair/texts.ts';
import { calendarFileButton } from './buttons.ts';
import type { CanceledSession } from './model.ts';
import { texts } from './texts.ts';

type Over = {
  readonly pair: Pick<Pair, 'id' | 'members'>;
  /** Nobody is thanked for a time that they did not have. */
  readonly hasMet: boolean;
  /** Not of a pair with one who is deactivated in Slack: nobody else is left to read it. */
  readonly canWriteOn: boolean;
  readonly canceled: CanceledSession | undefined;
};

const canceledLine = ({ pair, canceled }: Over, reader: Reader): readonly string[] =>
  canceled ? [texts(reader).sessionCanceled(inTimeOfEach(canceled.startsAt, pair, reader))] : [];

/** To take it out of one's calendar. */
const canceledFile = ({ pair, canceled }: Over, reader: Reader): readonly KnownBlock[] =>
  canceled ? [actions(calendarFileButton({ pairId: pair.id, number: canceled.number }, reader))] : [];

const stillOpen = ({ canWriteOn }: Over, reader: Reader): readonly string[] =>
  canWriteOn ? [texts(reader).stillOpen] : [];

const endedLine = ({ hasMet }: Pick<Over, 'hasMet'>, reader: Reader): string => {
  const { ended, thanks } = texts(reader);
  return hasMet ? `${ended} ${thanks}` : ended;
};

/** One and the same for every pair of a program that has come to its end. */
export function pairEndedWithProgram(over: Over, reader: Reader): Message {
  const ended = endedLine(over, reader);
  const line = [
    ended,
    ...canceledLine(over, reader),
    ...stillOpen(over, reader),
    texts(reader).afterTheProgram,
  ].join(' ');
  return { text: ended, blocks: [section(line), ...canceledFile(over, reader)] };
}

/** One and the same for every pair, however it ended: each of it reads it as what holds for them. */
export function pairEnded(
  { nextRound, ...over }: Over & { readonly nextRound: RoundOrEnd },
  reader: Reader,
): Message {
  const ended = endedLine(over, reader);
  const { afterwards, noRound } = texts(reader);
  // Home shows too when the next round is: what does not take place comes first.
  const next = over.canceled ? [] : [nextRoundWords(nextRound, reader)];
  const after = [...stillOpen(over, reader), isProgramOver(nextRound) ? noRound : afterwards];
  const line = [ended, ...canceledLine(over, reader), ...after, ...next].join(' ');
  return { text: ended, blocks: [section(line), ...canceledFile(over, reader)] };
}

type Apart = {
  readonly pair: Pair;
  readonly personId: string;
  readonly isArchived: boolean;
  readonly nextRound: RoundOrEnd;
};

/** To each in private, where the pair's DM is a channel by now: with whom it was, and that nothing comes there. */
export function pairEndedApart({ pair, personId, isArchived, nextRound }: Apart, reader: Reader): Message {
  const { ended, afterTheProgram, afterwards } = texts(reader).apart;
  const line = ended(escape(namesOfPeers(pair, { personId, reader })));
  const inRounds = [...(isProgramOver(nextRound) ? [] : [afterwards]), nextRoundWords(nextRound, reader)];
  const next = isArchived ? [afterTheProgram] : inRounds;
  return { text: line, blocks: [section([line, ...next].join(' '))] };
}

type Unmet = {
  readonly program: string;
  readonly isInRounds: boolean;
  readonly nextRound: RoundOrEnd;
};

/** To one who was matched and not introduced yet: nothing in it tells who of the others could not stay. */
export function neverMet({ program, isInRounds, nextRound }: Unmet, reader: Reader): Message {
  const words = texts(reader);
  const waits = [
    ...(isProgramOver(nextRound) ? [] : [words.firstInTheNext]),
    nextRoundWords(nextRound, reader),
  ];
  const next = isInRounds ? waits : [words.inNoRound];
  return oneLine([words.neverMet(escape(program)), ...next].join(' '));
}

/** In Home, until there is a new peer in the same program. */
export function endedPart(
  { pair, pairs, personId, reader }: Ended,
  { endedAt, canWriteOn }: { readonly endedAt: Temporal.Instant | undefined; readonly canWriteOn: boolean },
): HomePart {
  if (!endedAt || pairs.some(({ programId }) => programId === pair.programId)) return {};
  const names = escape(namesOfPeers(pair, { personId, reader }));
  const { atHome, dmStays, dmStaysToRead } = texts(reader);
  const line = atHome(names, formatDate(lastDay(pair, todayOf(reader, endedAt)), reader));
  return { blocks: [section(`${line} ${canWriteOn ? dmStays : dmStaysToRead}`)] };
}

/** One that has chosen its last day ends once that is over: in the night after it. */
const lastDay = ({ closesOn }: Pair, endedOn: Temporal.PlainDate): Temporal.PlainDate =>
  closesOn && Temporal.PlainDate.compare(closesOn, endedOn) < 0 ? closesOn : endedOn;

type Ended = Pick<Visitor, 'pairs' | 'personId' | 'reader'> & { readonly pair: Pair };
