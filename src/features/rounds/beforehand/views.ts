import type { Button } from '@slack/types';
import type { HomePart } from '../../../feature.ts';
import { formatDate, todayOf, type Reader } from '../../../language.ts';
import { actions, button, context, escape, oneLine, section, type Message } from '../../../slack/blocks.ts';
import type { ProgramSeen } from '../../people/enrolment/model.ts';
import { nextRoundDay, type Program } from '../../programs/program/model.ts';
import { nextRoundWords } from '../../programs/program/texts.ts';
import { ids, roundValue } from './buttons.ts';
import type { Before, NextRound, RoundAhead } from './model.ts';
import { texts } from './texts.ts';

type Named = Pick<Program, 'id' | 'name'>;

/** What stands in the person's own DM before a round, and after each of their presses. */
export function roundAhead({ program, day, plan }: RoundAhead, reader: Reader): Message {
  const words = texts(reader);
  const text = words.plan[plan](escape(program.name), formatDate(day, reader));
  const press = plan === 'in' ? skipButton(program, day, reader) : beInButton(program, reader);
  return {
    text,
    blocks: [section(text), actions(press), ...(plan === 'in' ? [context(words.costsNothing)] : [])],
  };
}

/** In its place once that round is over, or has no day any more, while they wait for a peer. */
export function roundWithoutDay({ program, plan }: Omit<NextRound, 'day'>, reader: Reader): Message {
  const text = texts(reader).noDay[plan](escape(program.name));
  return plan === 'in'
    ? oneLine(text)
    : { text, blocks: [section(text), actions(beInButton(program, reader))] };
}

/** In its place once they are in no round that would look for a peer. */
export const noRoundAhead = (program: string, reader: Reader): Message =>
  oneLine(texts(reader).over(escape(program)));

/** In its place once a later message says what holds: two that say the same are one too many. */
export const toldAgain = (program: string, reader: Reader): Message =>
  oneLine(texts(reader).toldAgain(escape(program)));

/** What stands in a message about a round, by what holds now. */
export function beforeRound(before: Before, reader: Reader): Message {
  switch (before.kind) {
    case 'ahead':
      return roundAhead(before.ahead, reader);
    case 'no-day':
      return roundWithoutDay(before, reader);
    case 'question':
      return stillWanted(before, reader);
    case 'declined':
      return declined(before.program, reader);
    case 'none':
      return noRoundAhead(before.program.name, reader);
  }
}

type DayAsked = { readonly program: Named; readonly day: Temporal.PlainDate | undefined };

/** To somebody of whom nothing was heard for long. */
export function stillWanted({ program, day }: DayAsked, reader: Reader): Message {
  const words = texts(reader);
  const name = escape(program.name);
  const text = day ? words.question(name, formatDate(day, reader)) : words.questionOpen(name);
  const notNow = button({ id: ids.notNow, text: words.notNow, value: program.id });
  return {
    text,
    blocks: [
      section(text),
      actions({ ...stillInButton(program, reader), style: 'primary' }, notNow),
      context(words.withoutAnswer),
    ],
  };
}

function declined(program: Named, reader: Reader): Message {
  const text = texts(reader).declined(escape(program.name));
  return { text, blocks: [section(text), actions(stillInButton(program, reader))] };
}

/** Once, to whoever has not answered when the round has come. */
export function roundWithoutYou(program: Named, reader: Reader): Message {
  const text = texts(reader).without(escape(program.name));
  return { text, blocks: [section(text), actions(stillInButton(program, reader))] };
}

const stillInButton = ({ id }: Named, reader: Reader): Button =>
  button({ id: ids.beIn, text: texts(reader).stillIn, value: id });

const skipButton = ({ id, name }: Named, day: Temporal.PlainDate, reader: Reader): Button =>
  button({
    id: ids.skip,
    text: texts(reader).skip,
    spoken: texts(reader).skipSpoken(name),
    value: roundValue({ programId: id, on: day.toString() }),
  });

const beInButton = ({ id, name }: Named, reader: Reader): Button =>
  button({ id: ids.beIn, text: texts(reader).beIn, spoken: texts(reader).beInSpoken(name), value: id });

type Skipped = {
  /** Those whose next round would look for a peer for the person, if they do not skip it. */
  readonly waiting: readonly ProgramSeen[];
  /** By the ids of the programs. */
  readonly skipped: ReadonlySet<string>;
  readonly now: Temporal.Instant;
};

/** In Home: whether the person is in the next round, with the press that changes it. */
export function beforehandPart({ waiting, skipped, now }: Skipped, reader: Reader): HomePart {
  const words = texts(reader);
  const days = waiting.map(({ program }) => ({
    program,
    day: nextRoundDay(program.settings, todayOf(reader, now)),
  }));
  return {
    next: days
      .filter(({ program }) => skipped.has(program.id))
      .map(({ program, day }) => ({
        urgency: 'waiting',
        line: words.home(escape(program.name)),
        details: [...(day ? [nextRoundWords(day, reader)] : []), words.homeAfter],
        button: beInButton(program, reader),
      })),
    buttons: days.flatMap(({ program, day }) =>
      day && !skipped.has(program.id) ? [skipButton(program, day, reader)] : [],
    ),
  };
}
