import { commandButton, commandsFor, commandsInHome, type Capacity } from '../../src/command.ts';
import { commandsOf } from '../../src/feature.ts';
import { features } from '../../src/features.ts';
import {
  calmIn,
  joined,
  joinedInTurn,
  type Overview,
  type PairShown,
} from '../../src/features/home/model.ts';
import { endedPart } from '../../src/features/pairs/ending/views.ts';
import { capacitiesIn } from '../../src/features/pairs/pair/model.ts';
import { pairHeading } from '../../src/features/pairs/pair/views.ts';
import { namesOfPeers } from '../../src/features/pairs/pair/texts.ts';
import { type ProgramSeen, lastDayAway } from '../../src/features/people/enrolment/model.ts';
import { mondayToFriday, sameHours } from '../../src/scheduling/working-week.ts';
import { hoursPart, invitingPart, openPrograms } from '../../src/features/people/enrolment/views/home.ts';
import { pausePart } from '../../src/features/people/pausing/views.ts';
import type { Undeliveries } from '../../src/features/people/undelivered/model.ts';
import { atHome as undeliveredAtHome } from '../../src/features/people/undelivered/views.ts';
import type { WindingDown } from '../../src/features/programs/archiving/model.ts';
import { windingDownPart } from '../../src/features/programs/archiving/views.ts';
import type { AgreementState, Reviews } from '../../src/features/relationship/agreement/model/versions.ts';
import { steeringOfTerms } from '../../src/features/relationship/agreement/model/terms.ts';
import {
  agreementPart,
  endedPart as agreementOfEnded,
} from '../../src/features/relationship/agreement/views/part.ts';
import type { OwnCheckIns } from '../../src/features/relationship/check-ins/model/check-in.ts';
import { ownPart } from '../../src/features/relationship/check-ins/views/home.ts';
import type { Goal } from '../../src/features/relationship/goals/model/goal.ts';
import { goalsPart, leftPart } from '../../src/features/relationship/goals/views/home.ts';
import type { Rota } from '../../src/features/relationship/rota/model.ts';
import type { Booking } from '../../src/features/relationship/bookings/model/booking.ts';
import { sessionsPart } from '../../src/features/relationship/bookings/views/part.ts';
import type { Topics } from '../../src/features/relationship/topics/model/topic.ts';
import { topicPart } from '../../src/features/relationship/topics/views.ts';
import type { OwnQuestion } from '../../src/features/rounds/asked-first/model.ts';
import { questionsPart } from '../../src/features/rounds/asked-first/views.ts';
import type { ProgramRun } from '../../src/features/rounds/drafts/model/program-run.ts';
import { runningPart } from '../../src/features/rounds/drafts/views/home.ts';
import { waitingPart } from '../../src/features/rounds/left-over/views.ts';
import type { Wish } from '../../src/features/ways-on/rematch/model.ts';
import type { FarewellSeen } from '../../src/features/ways-on/ending-well/model.ts';
import { nothingYet } from '../../src/features/ways-on/ending-well/model.ts';
import {
  closingPart,
  endedPart as farewellOfEnded,
} from '../../src/features/ways-on/ending-well/views/home.ts';
import { termPart } from '../../src/features/ways-on/program-end/views/home.ts';
import type { ProgramEndQuestion } from '../../src/features/ways-on/program-end/model.ts';
import type { Term } from '../../src/features/pairs/term/model.ts';
import type { QuestionFound } from '../../src/features/ways-on/no-word/model.ts';
import { presencePart } from '../../src/features/ways-on/no-word/views/home.ts';
import { waysPart } from '../../src/features/ways-on/four-ways/views.ts';
import { wishPart } from '../../src/features/ways-on/rematch/views.ts';
import { restPart } from '../../src/features/ways-on/resting/views.ts';
import { todayOf, type Reader } from '../../src/language.ts';
import type { Begun } from '../../src/features/insight/report/model/report.ts';
import { atHome as reportAtHome } from '../../src/features/insight/report/views/home.ts';
import { checkInItems } from './sample-data.ts';
import { nextRoundOn } from './sample-program.ts';

/** One pair of somebody, as the features know it. */
export type PairAtHome = {
  readonly standing: AgreementState;
  readonly reviews: Reviews;
  readonly rota: Rota;
  readonly booking?: Booking;
  readonly startedAt?: Temporal.Instant | undefined;
  readonly goals: readonly Goal[];
  readonly wish: Wish | undefined;
  readonly checkIns: OwnCheckIns;
  readonly topics: Topics;
  /** Of a pair that closes: who else would carry on. */
  readonly othersCarryOn?: readonly string[];
  /** As far as this person has written their farewell. */
  readonly farewell?: Partial<FarewellSeen>;
  readonly carriesOn?: boolean;
  /** Until when it goes on, where its program has a last day. */
  readonly term?: Term & Partial<Pick<ProgramEndQuestion, 'chooseUntil'>>;
  /** Whether somebody is still in, as one of the pair asked. */
  readonly presence?: QuestionFound;
};

/** Somebody who opens Home, as the features know them. */
export type AtHome = {
  /** Goals of theirs alone, of pairs that have ended. */
  readonly kept: readonly Goal[];
  readonly personId: string;
  readonly programs: readonly ProgramSeen[];
  readonly asked: readonly (OwnQuestion & { readonly programId: string })[];
  readonly runs: readonly ProgramRun[];
  readonly windingDown: readonly WindingDown[];
  readonly undelivered: readonly Undeliveries[];
  readonly pairs: readonly PairAtHome[];
  /** Those that have ended, with what they agreed. */
  readonly ended: readonly AgreementState[];
};

const hours = { from: '09:00', until: '17:30' };

export const now = Temporal.Instant.from('2026-03-02T09:00:00Z');

/** What the features show somebody, in the order in which the app puts it together. */
export function overviewOf(at: AtHome, reader: Reader): Overview {
  const { programs, asked, runs, windingDown, undelivered, personId } = at;
  const asking = new Set(asked.map(({ programId }) => programId));
  const pairs = at.pairs.map(({ standing }) => standing.pair);
  const visitor = { pairs, asking, reader, now };
  const away = lastDayAway(programs.map(({ membership }) => membership));
  const isIn = programs.some(({ membership }) => membership.kind !== 'out');
  const commands = commandsInHome(commandsOf(features));
  const buttons = commandsFor(commands, capacitiesOf(at)).map((command) => commandButton(command, reader));
  return {
    standing: joined([
      invitingPart(programs, visitor),
      pausePart(away, reader),
      questionsPart(asked, reader),
      waitingPart(programs, visitor),
    ]),
    pairs: at.pairs.map((pair) => pairShown(pair, at, reader)),
    ended: at.ended.map((state) => ({
      ...joined([
        endedPart({ ...visitor, personId, pair: state.pair }, { endedAt: now, canWriteOn: true }),
        agreementOfEnded(state, { reader }),
        farewellOfEnded(
          {
            pair: state.pair,
            own: nothingYet,
            received: [],
            delivery: 'kept',
            isEarlier: false,
            isHandedEarlier: false,
            givenBefore: [],
            isDone: false,
            hadLastDay: state.pair.closesOn !== undefined,
          } satisfies FarewellSeen,
          { reader },
        ),
      ]),
      pairId: state.pair.id,
      names: namesOfPeers(state.pair, { personId, reader }),
    })),
    kept: joined([
      leftPart(
        at.kept,
        at.pairs.map(({ standing }) => standing.pair),
        { reader },
      ),
    ]),
    offers: joined([openPrograms(programs, visitor)]),
    running: joined([
      windingDownPart(windingDown, reader),
      undeliveredAtHome(undelivered, reader),
      runningPart(runs, todayOf(reader, now), reader),
      reportAtHome(runs.filter(({ pairs: made }) => made > 0).map(begunIn), reader),
    ]),
    own: joined([
      hoursPart(isIn ? [{ week: sameHours(mondayToFriday, hours) }] : [], 'told', reader),
      { buttons },
    ]),
  };
}

const begunIn = ({ program: { id, name }, pairs, trios }: ProgramRun): Begun => ({
  id,
  name,
  pairs: pairs + trios,
  begun: Math.floor(pairs / 2),
});

function capacitiesOf({ programs, runs, pairs }: AtHome): ReadonlySet<Capacity> {
  const kinds = programs.map(({ membership }) => membership.kind);
  const here = kinds.every((kind) => kind === 'out') ? 'outsider' : 'present';
  return new Set<Capacity>([
    kinds.includes('paused') ? 'away' : here,
    ...capacitiesIn(pairs.map(({ standing }) => standing.pair)),
    ...(runs.length === 0 ? [] : (['admin'] as const)),
  ]);
}

const unwritten = {
  givenBefore: [],
  own: nothingYet,
  received: [],
  delivery: 'waits',
  isEarlier: false,
  isHandedEarlier: false,
  isDone: false,
  hadLastDay: true,
} as const;

/** One pair's part of Home. */
export function pairShown(
  {
    standing,
    reviews,
    rota,
    booking,
    startedAt,
    goals,
    wish,
    checkIns,
    topics,
    othersCarryOn = [],
    farewell,
    carriesOn = false,
    presence,
    term,
  }: PairAtHome,
  { personId, programs }: Pick<AtHome, 'personId' | 'programs'>,
  reader: Reader,
): PairShown {
  const { pair } = standing;
  const inIt = programs.filter(({ membership }) => membership.kind !== 'out').map(({ program }) => program);
  const who = { personId, reader, now, today: todayOf(reader, now) };
  const until = pair.state === 'active' || pair.state === 'introduced' ? undefined : nextRoundOn;
  const parts = [
    { blocks: pairHeading(pair, { personId, programs: inIt, until }, reader) },
    agreementPart({ ...standing, reviews }, who),
    goalsPart(pair, goals, who),
    topicPart(pair, topics, reader),
    sessionsPart(
      {
        rota,
        standing: {
          pair,
          booking,
          open: [],
          startedAt,
          everyDays: standing.signed && steeringOfTerms(standing.signed).sessionEveryDays,
        },
      },
      who,
    ),
    ownPart(checkIns, { pair, personId, pack: checkInItems }, reader),
    wishPart(pair, wish && { ...wish, isMoot: pair.state === 'closing' }, who),
    restPart(pair, until, who),
    ...(pair.state === 'closing'
      ? [closingPart({ pair, ...unwritten, ...farewell, carriesOn, othersCarryOn, day: until }, who)]
      : []),
    presencePart(pair, presence, who),
    waysPart(pair, until, who),
    termPart(pair, term, who),
  ];
  const part = joinedInTurn(parts);
  return { ...part, pairId: pair.id, next: calmIn(pair, part.next), names: namesOfPeers(pair, who) };
}
