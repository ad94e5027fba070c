import type { Reader } from '../../../src/language.ts';
import { joined } from '../../../src/features/home/model.ts';
import { home } from '../../../src/features/home/views.ts';
import type { RoundAhead } from '../../../src/features/rounds/beforehand/model.ts';
import { texts } from '../../../src/features/rounds/beforehand/texts.ts';
import {
  beforehandPart,
  beforeRound,
  noRoundAhead,
  roundAhead,
  roundWithoutDay,
  roundWithoutYou,
  toldAgain,
} from '../../../src/features/rounds/beforehand/views.ts';
import { waitingPart } from '../../../src/features/rounds/left-over/views.ts';
import type { Exhibit, OpenRoom } from '../exhibit.ts';
import { now, overviewOf } from '../sample-home.ts';
import { nextRoundOn, program } from '../sample-program.ts';
import { joined as joinedProgram, newcomer } from '../sample-visitors.ts';

const ahead = { program, day: nextRoundOn, plan: 'in' } as const satisfies RoundAhead;

export const beforehand: OpenRoom = (reader) => {
  const waiting = [joinedProgram];
  const atHome = (skipped: ReadonlySet<string>) => {
    const unskipped = waiting.filter((seen) => !skipped.has(seen.program.id));
    const visitor = { pairs: [], asking: new Set<string>(), reader, now };
    const parts = [beforehandPart({ waiting, skipped, now }, reader), waitingPart(unskipped, visitor)];
    const visited = { ...newcomer, programs: waiting };
    return home({ ...overviewOf(visited, reader), standing: joined(parts) }, reader);
  };
  return {
    name: 'Before a round',
    exhibits: [
      {
        title: 'You’re in',
        when: 'Four days before the day of the next round; to each who waits for a peer, in private.',
        message: roundAhead(ahead, reader),
      },
      {
        title: 'Skipped this once',
        when: '_Skip this once_; in the place of it, until the round is run.',
        message: roundAhead({ ...ahead, plan: 'skips' }, reader),
      },
      {
        title: 'Still want a peer?',
        when: 'In its place, to each of whom the program has heard nothing for six months.',
        message: beforeRound({ kind: 'question', ...ahead }, reader),
      },
      {
        title: 'Still want a peer?, with no round ahead',
        when: 'The round has come, and they have not answered; in the place of it.',
        message: beforeRound({ kind: 'question', program, day: undefined }, reader),
      },
      {
        title: 'Not now',
        when: '_Not now_; in the place of the question.',
        message: beforeRound({ kind: 'declined', ...ahead }, reader),
      },
      ...afterwards(reader),
      { title: 'Home', when: 'The next round has a day.', view: atHome(new Set()) },
      { title: 'Home, of one who skips it', when: '_Skip this once_.', view: atHome(new Set([program.id])) },
      { title: 'Kindly refused', when: 'It cannot be done.', lines: texts(reader).refusals },
    ],
  };
};

const afterwards = (reader: Reader): readonly Exhibit[] => [
  {
    title: 'The round came without them',
    when: 'They have not answered when the round is confirmed; once. Or nothing was heard of them for six months, and the round had no day.',
    message: roundWithoutYou(program, reader),
  },
  {
    title: 'The round is over, and they wait',
    when: 'It is run, or its day taken back or gone by; in the place of it.',
    message: roundWithoutDay({ program, plan: 'in' }, reader),
  },
  {
    title: 'Its day is gone by, and they skip the round',
    when: 'No round was run; in the place of it.',
    message: roundWithoutDay({ program, plan: 'skips' }, reader),
  },
  {
    title: 'No round looks for them',
    when: 'They have a peer by now, are paused, rest or have left; in the place of it.',
    message: noRoundAhead(program.name, reader),
  },
  {
    title: 'Told again',
    when: 'The day was moved, and a later message tells of it; in the place of the one before.',
    message: toldAgain(program.name, reader),
  },
];
