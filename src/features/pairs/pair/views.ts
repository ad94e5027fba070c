import type { KnownBlock } from '@slack/types';
import { formatDate, type Reader } from '../../../language.ts';
import { context, escape, header } from '../../../slack/blocks.ts';
import type { Program } from '../../programs/program/model.ts';
import type { Pair } from './model.ts';
import { namesOfPeers, texts } from './texts.ts';

type Shown = {
  readonly personId: string;
  /** Those that the person is in. */
  readonly programs: readonly Pick<Program, 'id' | 'name'>[];
  /** The last day of the pair's program, where it has one. */
  readonly lastDay: Temporal.PlainDate | undefined;
};

/** What a pair's part of Home begins with. */
export function pairHeading(
  pair: Pair,
  { personId, programs, lastDay }: Shown,
  reader: Reader,
): readonly KnownBlock[] {
  const words = texts(reader);
  const program = programNamed(pair, programs);
  return [
    header(words.pairTitle(namesOfPeers(pair, { personId, reader }))),
    ...(program === undefined ? [] : [context(words.pairOf(escape(program)))]),
    ...(pair.state === 'paused' ? [context(words.pairPaused)] : []),
    ...(pair.state === 'closing' ? [context(words.pairClosing(lastDay && formatDate(lastDay, reader)))] : []),
  ];
}

/** Only for somebody who is in several is it said which one a pair is of. */
const programNamed = ({ programId }: Pair, programs: Shown['programs']): string | undefined =>
  programs.length > 1 ? programs.find(({ id }) => id === programId)?.name : undefined;
