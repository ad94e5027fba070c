import { commandButton, commandsFor, type Capacity } from '../../src/command.ts';
import { commandsOf } from '../../src/feature.ts';
import { features } from '../../src/features.ts';
import { joined, type Overview, type PairShown } from '../../src/features/home/model.ts';
import { pairHeading } from '../../src/features/pairs/pair/views.ts';
import { namesOfPeers } from '../../src/features/pairs/pair/texts.ts';
import { type ProgramSeen, lastDayAway } from '../../src/features/people/enrolment/model.ts';
import { invitingPart, openPrograms } from '../../src/features/people/enrolment/views/home.ts';
import { pausePart } from '../../src/features/people/pausing/views.ts';
import type { Undeliveries } from '../../src/features/people/undelivered/model.ts';
import { atHome as undeliveredAtHome } from '../../src/features/people/undelivered/views.ts';
import type { WindingDown } from '../../src/features/programs/archiving/model.ts';
import { windingDownPart } from '../../src/features/programs/archiving/views.ts';
import type { AgreementState } from '../../src/features/relationship/agreement/model.ts';
import { agreementPart } from '../../src/features/relationship/agreement/views.ts';
import type { Goal } from '../../src/features/relationship/goals/model.ts';
import { goalsPart } from '../../src/features/relationship/goals/views.ts';
import type { Booking } from '../../src/features/relationship/bookings/model.ts';
import type { Rota } from '../../src/features/relationship/rota/model.ts';
import { sessionsPart } from '../../src/features/relationship/bookings/views/part.ts';
import { runningPart } from '../../src/features/rounds/drafts/views/home.ts';
import { waitingPart } from '../../src/features/rounds/left-over/views.ts';
import type { Wish } from '../../src/features/ways-on/rematch/model.ts';
import { wishPart } from '../../src/features/ways-on/rematch/views.ts';
import type { Reader } from '../../src/language.ts';
import { nextRoundOn } from './sample-program.ts';

/** One pair of somebody, as the features know it. */
export type PairAtHome = {
  readonly standing: AgreementState;
  readonly rota: Rota;
  readonly booking?: Booking;
  readonly goals: readonly Goal[];
  readonly wish: Wish | undefined;
};

/** Somebody who opens Home, as the features know them. */
export type AtHome = {
  readonly personId: string;
  readonly programs: readonly ProgramSeen[];
  readonly asking: ReadonlySet<string>;
  readonly rounds: 'none' | 'first-ahead' | 'some';
  readonly windingDown: readonly WindingDown[];
  readonly undelivered: readonly Undeliveries[];
  readonly pairs: readonly PairAtHome[];
};

const now = Temporal.Instant.from('2026-03-02T09:00:00Z');

/** What the features show somebody, in the order in which the app puts it together. */
export function overviewOf(at: AtHome, reader: Reader): Overview {
  const { programs, asking, rounds, windingDown, undelivered } = at;
  const pairs = at.pairs.map(({ standing }) => standing.pair);
  const visitor = { pairs, asking, reader, now };
  const away = lastDayAway(programs.map(({ membership }) => membership));
  const commands = commandsOf(features).filter(({ inHome }) => inHome);
  const buttons = commandsFor(commands, capacitiesOf(at)).map((command) => commandButton(command, reader));
  return {
    standing: joined([
      invitingPart(programs, visitor),
      pausePart(away, reader),
      waitingPart(programs, visitor),
    ]),
    pairs: at.pairs.map((pair) => pairShown(pair, at, reader)),
    offers: joined([openPrograms(programs, visitor)]),
    running: joined([
      windingDownPart(windingDown, reader),
      undeliveredAtHome(undelivered, reader),
      runningPart(rounds, reader),
    ]),
    own: joined([{ buttons }]),
  };
}

function capacitiesOf({ programs, rounds, pairs }: AtHome): ReadonlySet<Capacity> {
  const kinds = programs.map(({ membership }) => membership.kind);
  const here = kinds.every((kind) => kind === 'out') ? 'outsider' : 'present';
  return new Set<Capacity>([
    kinds.includes('paused') ? 'away' : here,
    ...(pairs.length > 0 ? (['peer'] as const) : []),
    ...(rounds === 'none' ? [] : (['admin'] as const)),
  ]);
}

/** One pair's part of Home. */
export function pairShown(
  { standing, rota, booking, goals, wish }: PairAtHome,
  { personId, programs }: Pick<AtHome, 'personId' | 'programs'>,
  reader: Reader,
): PairShown {
  const { pair } = standing;
  const inIt = programs.filter(({ membership }) => membership.kind !== 'out').map(({ program }) => program);
  const who = { personId, reader };
  const parts = [
    { blocks: pairHeading(pair, { personId, programs: inIt, lastDay: nextRoundOn }, reader) },
    agreementPart(standing, who),
    goalsPart(pair, goals, who),
    sessionsPart({ rota, standing: { pair, booking, open: [] } }, { ...who, now }),
    wishPart(pair, wish, reader),
  ];
  return { ...joined(parts), names: namesOfPeers(pair, who) };
}
