import type { KnownBlock } from '@slack/types';
import { formatDate, type Reader } from '../../../language.ts';
import { context, escape, header } from '../../../slack/blocks.ts';
import type { Program } from '../../programs/program/model.ts';
import { partnersOf, type Pair } from './model.ts';
import { texts } from './texts.ts';

type PairCardShown = {
  readonly personId: string;
  /** Those that the person is in. */
  readonly programs: readonly Pick<Program, 'id' | 'name'>[];
  /** The last day of the pair's program, or of a pause, where it has one. */
  readonly until: Temporal.PlainDate | undefined;
};

/** What a pair's part of Home begins with. */
export function pairHeading(
  pair: Pair,
  { personId, programs, until }: PairCardShown,
  reader: Reader,
): readonly KnownBlock[] {
  const words = texts(reader);
  const program = programNamed(pair, programs);
  const state = stateLine(pair, until && formatDate(until, reader), reader);
  return [
    header(words.pairTitle(partnersOf(pair, personId).map(({ name }) => name))),
    ...(program === undefined ? [] : [context(words.pairOf(escape(program)))]),
    ...(state === undefined ? [] : [context(state)]),
  ];
}

function stateLine(
  { state, channelId }: Pair,
  until: string | undefined,
  reader: Reader,
): string | undefined {
  const words = texts(reader);
  if (state === 'paused') return words.pairPaused(until);
  if (state === 'closing') return words.pairClosing(until);
  return channelId === undefined ? words.notIntroduced : undefined;
}

/** Only for somebody who is in several is it said which one a pair is of. */
const programNamed = ({ programId }: Pair, programs: PairCardShown['programs']): string | undefined =>
  programs.length > 1 ? programs.find(({ id }) => id === programId)?.name : undefined;
