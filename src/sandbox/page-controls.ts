import { nearlyEachMinute, type Advance, type AdvanceToNext } from './advancing.ts';
import { AskedToCrashError, type BotLife } from './bot-life.ts';
import type { MovableClock } from './movable-clock.ts';
import { withNights } from './nights.ts';
import type { MadeUpPerson } from './people/made-up-person.ts';
import { placeNamed, places } from './people/places.ts';
import type { Controls } from './page-server/controls.ts';
import type { StandInSlack } from './stand-in-slack.ts';
import { storyteller } from './stories/telling.ts';
import { arrivalsInWords } from './timeline/arrivals.ts';
import { timelineOf } from './timeline/timeline.ts';
import { createTravel } from './travel.ts';
import { setupOf, type Workspaces } from './workspaces.ts';

type PageControlParts = {
  readonly slack: StandInSlack;
  readonly life: BotLife;
  readonly clock: MovableClock;
  readonly workspaces: Workspaces;
  readonly advance: Advance;
  readonly advanceToNext: AdvanceToNext;
  /** So many have joined, where somebody moves to another place. */
  readonly people: number;
  readonly isKept: boolean;
};

/** Everybody there but guests and who has left. */
const joinedOf = (people: readonly MadeUpPerson[]): readonly MadeUpPerson[] =>
  people.filter(({ isDeactivated, isGuest }) => !isDeactivated && !isGuest);

const whatToTryFirst = (admin: string): readonly string[] => [
  `You are *${admin}*, an admin. In #general, type \`/peer match\`, look at the pairs, and press *Confirm and introduce*.`,
  'Open the new group DM. Press *Make our agreement*, then *Propose*.',
  `Press *Side by side*: there is ${admin.split(' ')[0]}'s peer in the same DM. Press *Sign* there. Press *Set a goal* and set one.`,
  'Open the *Home* tab of Peer Pairs: the pair, its agreement, the goals with their progress.',
  'Press *Find a time* there (or under *More*), and as the other *That suits me*. *Start a session* brings an agenda, *We met* swaps the roles.',
  'Press *+1 week*: a topic and a check-in arrive. Answer it as each of the two.',
];

/** What people can do on the page that only the whole sandbox can. */
export function pageControls({ slack, life, clock, workspaces, ...parts }: PageControlParts): Controls {
  const { advance, advanceToNext, people, isKept } = parts;
  const travel = createTravel(clock, slack.changed);
  const arrival = (by: Temporal.DurationLike) => clock.now().toZonedDateTimeISO('UTC').add(by).toInstant();
  const nights = { clock, bot: life.now, slack };
  const advanceSeen = withNights(
    (by: Temporal.Duration) =>
      travel.go(arrival(by), (underway) => advance(by, { every: nearlyEachMinute, ...underway })),
    nights,
  );
  // A step of a story is never left half played.
  const advanceInStory: Advance = (by, pace) =>
    travel.go(arrival(by), ({ reached }) => advance(by, { every: nearlyEachMinute, reached, ...pace }));
  const toNext = withNights(() => travel.go(undefined, advanceToNext), nights);
  const startOver = async (next?: Parameters<Workspaces['startOver']>[0]) => {
    await life.startAgain();
    return workspaces.startOver(next);
  };
  const joined = () => joinedOf(workspaces.first()?.people ?? []);
  const stories = storyteller({
    startOver: () => startOver(),
    advance: advanceInStory,
    people: () => joined().length,
    changed: slack.changed,
  });
  return {
    advanceClock: advanceSeen,
    advanceToNext: async (personId) => arrivalsInWords(await toNext(), personId),
    passage: travel.passage,
    stop: () => {
      travel.stop();
      stories.stop();
    },
    reset: async () => void (await startOver()),
    reinstall: workspaces.reinstall,
    timeline: ({ teamId, personId }, nameOf) =>
      timelineOf(life.now().deps)({ workspaceId: teamId, personId }, nameOf),
    stories,
    isKept,
    places: Object.values(places).map(({ id, name, about }) => ({ id, name, about })),
    moveTo: async (id) => void (await startOver(setupOf(placeNamed(id), people))),
    guide: () => whatToTryFirst(joined().find(({ isAdmin }) => isAdmin)?.name ?? 'an admin'),
    crash: () => life.crashed(new AskedToCrashError('Somebody asked it to.')),
    startAgain: life.startAgain,
  };
}
