import type { HomePart, NextStep, Visitor } from '../../../feature.ts';
import { formatDate, formatList, todayOf, type Reader } from '../../../language.ts';
import type { ProgramSeen } from '../../people/enrolment/model.ts';
import { isProgramOver, nextRoundOrEnd, type RoundOrEnd } from '../../programs/program/model.ts';
import { commandAction } from '../../../slack/listening/listeners.ts';
import { actions, button, escape, oneLine, section, type Message } from '../../../slack/blocks.ts';
import { ids as enrolmentIds } from '../../people/enrolment/buttons.ts';
import { nextRoundWords } from '../../programs/program/texts.ts';
import { ids } from './buttons.ts';
import type { LeftOver } from './model.ts';
import { texts } from './texts.ts';

type Noticed = LeftOver & {
  readonly program: string;
  readonly nextRound: RoundOrEnd;
};

/** What somebody hears for whom a round found no peer. */
export function leftOverNotice({ programId, cause, program, nextRound }: Noticed, reader: Reader): Message {
  const words = texts(reader);
  const text = words.noPeerYet(escape(program));
  return {
    text,
    blocks: [
      section(
        [text, words.noPeerBecause[cause], words.next[cause], nextRoundWords(nextRound, reader)].join('\n'),
      ),
      actions(
        button({ id: enrolmentIds.open, text: words.lookAtProfile, value: programId }),
        button({ id: ids.seeWhy, text: words.seeWhy, value: programId }),
      ),
    ],
  };
}

export const noMoreRounds = (program: string, reader: Reader): Message =>
  oneLine(texts(reader).noMoreRounds(escape(program)));

export const roundsAgain = (program: string, nextRound: RoundOrEnd, reader: Reader): Message =>
  oneLine(texts(reader).roundsAgain(escape(program), nextRoundWords(nextRound, reader)));

type Waiting = Pick<Visitor, 'pairs' | 'reader' | 'now'> & {
  /** The ids of the programs in which the person is asked about a peer just now. */
  readonly asking: ReadonlySet<string>;
};

/** Of the programs that somebody is in without a peer: what they can wait for there, said once for all of them. */
export function waitingPart(
  programs: readonly ProgramSeen[],
  { pairs, asking, reader, now }: Waiting,
): HomePart {
  const paired = new Set(pairs.map(({ programId }) => programId));
  const waiting = programs.filter(
    ({ program, membership }) => membership.kind === 'in' && !paired.has(program.id),
  );
  // Where they are asked just now, the question is what is next.
  const unasked = waiting.filter(({ program }) => !asking.has(program.id));
  const [leftOut, inRound] = [true, false].map((isSo) => unasked.filter((seen) => seen.isLeftOut === isSo));
  const [first, ...others] = new Set([
    ...(inRound?.length ? [waitingLine(inRound, { reader, now })] : []),
    ...(leftOut ?? []).map(({ program }) => texts(reader).leftOut(escape(program.name))),
  ]);
  return {
    next: first === undefined ? [] : [asNext(first, reader)],
    blocks: others.map((line) => section(line)),
    buttons: (inRound ?? []).map(({ program: { id, name } }) =>
      button({
        id: ids.seeWhy,
        text: texts(reader).seeWhy,
        value: id,
        spoken: texts(reader).seeWhySpoken(name),
      }),
    ),
  };
}

/** While somebody waits, what they can do for it is to say well whom they would like to meet. */
const asNext = (line: string, reader: Reader): NextStep => ({
  urgency: 'waiting',
  line,
  button: button({ id: commandAction('profile'), text: texts(reader).lookAtProfile }),
});

type Told = { readonly reader: Reader; readonly now: Temporal.Instant };

function waitingLine(programs: readonly ProgramSeen[], { reader, now }: Told): string {
  const words = texts(reader);
  const rounds = programs.map(({ program: { name, settings } }) => {
    const day = nextRoundOrEnd(settings, todayOf(reader, now));
    return { name: words.named(escape(name)), day, next: nextRoundWords(day, reader) };
  });
  const names = formatList(
    rounds.map(({ name }) => name),
    reader,
  );
  const [next = '', ...others] = new Set(rounds.map((round) => round.next));
  const isOne = rounds.length === 1 || !rounds.some(({ day }) => isProgramOver(day));
  if (others.length === 0 && isOne) return words.waiting(names, next);
  const days = rounds.map(({ name, day }) => {
    if (isProgramOver(day)) return words.roundOver(name, formatDate(day.endedOn, reader));
    return day ? words.roundOn(name, formatDate(day, reader)) : words.roundOpen(name);
  });
  return words.waitingForRounds(names, days.join('\n'));
}
