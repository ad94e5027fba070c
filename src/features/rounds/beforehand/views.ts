import type { Button } from '@slack/types';
import type { HomePart } from '../../../feature.ts';
import { formatDate, todayOf, type Reader } from '../../../language.ts';
import { actions, button, context, escape, oneLine, section, type Message } from '../../../slack/blocks.ts';
import type { ProgramSeen } from '../../people/enrolment/model.ts';
import { nextRoundDay, type Program } from '../../programs/program/model.ts';
import { nextRoundWords } from '../../programs/program/texts.ts';
import { ids, roundValue } from './buttons.ts';
import type { RoundAhead } from './model.ts';
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

/** In its place once that round is over, or is none of theirs any more. */
export const noRoundAhead = (program: string, reader: Reader): Message =>
  oneLine(texts(reader).over(escape(program)));

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
