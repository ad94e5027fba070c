import type { GoalOutcome } from '../../../relationship/goals/model/goal.ts';
import type { Benefit } from '../../../ways-on/ending-well/model.ts';
import { isRaised, type History } from '../../../ways-on/signs/model/readings.ts';
import { signsInOrder, low, rules, type Sign } from '../../../ways-on/signs/model/rules.ts';
import type { Ending } from '../../../pairs/lifecycle.ts';
import {
  isIn,
  ranIn,
  type AnswerFacts,
  type Facts,
  type GoalFacts,
  type PairFacts,
  type TimeSpan,
} from './facts.ts';
import { placedIn } from './placing.ts';
import type { PlacedPerson } from './table.ts';

const running = ({ pairs }: Facts, span: TimeSpan): readonly PairFacts[] =>
  pairs.filter((pair) => ranIn(pair, span));

type OfPerson = (pair: PairFacts, personId: string) => readonly GoalFacts[];

function goalsIn({ goals }: Facts): OfPerson {
  const byPair = Map.groupBy(goals, ({ pairId }) => pairId);
  return ({ id }, personId) => (byPair.get(id) ?? []).filter(({ owners }) => owners.includes(personId));
}

/** The furthest that any goal of somebody came, and what became of it, first. */
export const goalLife = [
  'done',
  'partly',
  'carried-on',
  'changed',
  'dropped',
  'moved',
  'set',
  'none',
] as const satisfies readonly (GoalOutcome | 'moved' | 'set' | 'none')[];

/** In one measure: in two that hang together, what one hides would follow from the other. */
export function byGoals(facts: Facts, span: TimeSpan): readonly PlacedPerson[] {
  const goalsOf = goalsIn(facts);
  return placedIn(running(facts, span), (pair, personId): (typeof goalLife)[number] => {
    const own = goalsOf(pair, personId);
    const closed = own.filter(({ closedAt }) => isIn(span, closedAt));
    const best = goalLife.find((each) => closed.some(({ outcome }) => outcome === each));
    if (best) return best;
    if (own.some(({ movedAt }) => movedAt.some((moment) => isIn(span, moment)))) return 'moved';
    return own.some(({ setAt }) => isIn(span, setAt)) ? 'set' : 'none';
  });
}

export const signsOver = ['appeared', 'stayed', 'recovered', 'none'] as const;

/** Whether any of the five signs stands by what a person answered, as the span begins and as it ends. */
export function bySigns(facts: Facts, span: TimeSpan): readonly PlacedPerson[] {
  const answers = Map.groupBy(facts.answers, ({ pairId }) => pairId);
  return placedIn(running(facts, span), (pair, personId): (typeof signsOver)[number] => {
    const own = (answers.get(pair.id) ?? []).filter((given) => given.personId === personId);
    // Without a low answer no sign stands, and most have none.
    const possible = signsInOrder.filter((sign) => own.some((given) => isLow(given, sign)));
    if (possible.length === 0) return 'none';
    const [before, after] = [span.from, span.until].map((at) => {
      const history = historyOf(pair, own, at);
      return possible.some((sign) => isRaised(history, sign, personId));
    });
    if (after) return before ? 'stayed' : 'appeared';
    return before ? 'recovered' : 'none';
  });
}

const isLow = ({ answers }: AnswerFacts, sign: Sign): boolean =>
  rules[sign].items.some((item) => (answers[item] ?? low + 1) <= low);

/** What the pair does bears nothing out here: only answers count. */
const nothing = Object.fromEntries(signsInOrder.map((sign) => [sign, 0])) as History['counts'];

const historyOf = (pair: PairFacts, given: readonly AnswerFacts[], now: Temporal.Instant): History => ({
  members: pair.members,
  heldAt: pair.sessions.map(({ heldAt }) => heldAt),
  answered: given.map(({ personId, sessionNumber: session, askedAt, answeredAt, answers }) => ({
    personId,
    session,
    askedAt,
    at: answeredAt,
    points: answers,
  })),
  counts: nothing,
  now,
});

export const endings = ['ended-well', 'rematch', 'released'] as const;

/** Who has left, and with which program a pair ended, admins see by name: such an ending is none of these. */
export const byEnding = (facts: Facts, span: TimeSpan): readonly PlacedPerson[] =>
  placedIn(ended(facts, span), ({ ending }) => ending);

const ended = ({ pairs }: Facts, span: TimeSpan): readonly PairFacts[] =>
  pairs.filter(({ endedAt, ending }) => isIn(span, endedAt) && isChosen(ending));

const isChosen = (ending: Ending | undefined): boolean => endings.some((each) => each === ending);

/** Who said nothing at all is with those who did not feel it: how many they are would link the nine. */
export const feeling = ['felt', 'unsaid'] as const;

/** Of all whose pair ended in it, however it did. */
export const byBenefit =
  (benefit: Benefit) =>
  (facts: Facts, span: TimeSpan): readonly PlacedPerson[] => {
    const farewells = new Map(facts.farewells.map((each) => [`${each.pairId} ${each.personId}`, each]));
    return placedIn(
      facts.pairs.filter(({ endedAt }) => isIn(span, endedAt)),
      ({ id }, personId): (typeof feeling)[number] =>
        farewells.get(`${id} ${personId}`)?.benefits.includes(benefit) ? 'felt' : 'unsaid',
    );
  };
