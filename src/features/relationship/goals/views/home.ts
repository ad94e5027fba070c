import type { HomePart, NextStep } from '../../../../feature.ts';
import { context, escape, quote, section } from '../../../../slack/blocks.ts';
import { isOffered } from '../../../pairs/lifecycle.ts';
import type { Pair } from '../../../pairs/pair/model.ts';
import { namesOfPeers } from '../../../pairs/pair/texts.ts';
import { goalButton, goalButtons, markButtons, pastButton, type Verb } from '../buttons.ts';
import { isDoneSoFar, isGoalOpen, mayMove, type Goal } from '../model/goal.ts';
import { texts } from '../texts.ts';
import { buttonsOf, setButton } from './lists.ts';
import { goalLine, nameOf, nextActionOf, progressWords, untilWords, type Viewer } from './parts.ts';

/** The goals' part of a pair in Home. */
export function goalsPart(pair: Pair, goals: readonly Goal[], viewer: Viewer): HomePart {
  const words = texts(viewer.reader);
  const set = setButton(pair, goals, viewer);
  if (goals.length === 0 && set.length === 0) return {};
  const mine = goals.filter((goal) => mayMove(goal, viewer.personId));
  const [likeliest, others] = [0, 1].map((from) =>
    mine.flatMap((goal) =>
      buttonsOf(goal, { ...viewer, pair, place: 'home' }).slice(from, from === 0 ? 1 : undefined),
    ),
  );
  return {
    blocks: [
      section(`:dart: *${words.goals}*`),
      ...(goals.length === 0 ? [section(words.none)] : goals.map((goal) => goalLine(goal, pair, viewer))),
    ],
    buttons: [...(likeliest ?? []), ...set, ...(others ?? [])],
    next: goals.length === 0 ? firstGoal(pair, viewer) : mine.flatMap((goal) => nextOf(goal, pair, viewer)),
  };
}

function firstGoal(pair: Pair, viewer: Viewer): readonly NextStep[] {
  const { personId, reader } = viewer;
  const words = texts(reader);
  const line = words.nextGoal(escape(namesOfPeers(pair, { personId, reader })));
  return setButton(pair, [], viewer).map((button) => ({
    urgency: 'to-begin',
    line,
    details: [words.nextGoalHow],
    button,
  }));
}

/** What a goal wants of this person: an answer, its end, or the next action. */
function nextOf(goal: Goal, pair: Pair, viewer: Viewer): readonly NextStep[] {
  const { personId, reader } = viewer;
  const words = texts(reader);
  const written = goal.wording.title;
  const asker = escape(nameOf(goal.consents[0] ?? '', pair.members));
  const isAsked = !goal.consents.includes(personId);
  // What can't be done now is no next step: in a pause none is.
  const step = (verb: Verb, { urgency, line }: Pick<NextStep, 'urgency' | 'line'>): readonly NextStep[] =>
    goalButtons([verb], goal, { pair, reader }).map((button) => ({ urgency, line, written, button }));
  if (goal.state === 'proposed' && isAsked)
    return step('accept', { urgency: 'asked', line: words.nextAccept(asker) });
  if (goal.state === 'closing' && isAsked) {
    const line = words.nextClose(asker, words.outcomesSaid[goal.outcome ?? 'done']);
    return step('agree', { urgency: 'asked', line });
  }
  if (isDoneSoFar(goal)) return step('finish', { urgency: 'due', line: words.nextFinish });
  return goal.state === 'active' ? nextAction(goal, pair, viewer) : [];
}

function nextAction(goal: Goal, pair: Pair, viewer: Viewer): readonly NextStep[] {
  const { reader } = viewer;
  const words = texts(reader);
  const action = nextActionOf(goal);
  if (!action) return [];
  const by = action.dueOn ?? goal.targetDate;
  return markButtons({ tick: action }, goal, { pair, place: 'home', reader }).map((button) => ({
    urgency: 'usual',
    at: by?.toZonedDateTime(reader.timeZone).toInstant(),
    line: words.nextActionIs,
    written: action.wording,
    details: [progressWords(goal, reader), ...(by ? [untilWords(by, viewer)] : [])],
    button,
  }));
}

/** Of a pair that has ended: what became of its goals. */
export const endedPart = (
  pair: Pair,
  goals: readonly Goal[],
  { reader }: Pick<Viewer, 'reader'>,
): HomePart => (goals.some((goal) => !isGoalOpen(goal)) ? { buttons: [pastButton(pair.id, reader)] } : {});

/**
 * What is left of pairs that have ended: a person's own goals alone.
 * @param pairs those that they are in: where none can have a goal now, none is offered to go on in
 */
export function leftPart(
  goals: readonly Goal[],
  pairs: readonly Pair[],
  { reader }: Pick<Viewer, 'reader'>,
): HomePart {
  const words = texts(reader);
  if (goals.length === 0) return {};
  const some = goals.slice(0, mostLeft);
  const goesOn = pairs.some((pair) => isOffered(pair, 'set-goal'));
  const verbs = goesOn ? (['finish', 'carryOn', 'show'] as const) : (['finish', 'show'] as const);
  return {
    blocks: [
      section(`:dart: *${words.left}*`),
      context(words.leftHint),
      ...some.map(({ wording }) => quote(wording.title)),
    ],
    buttons: verbs.flatMap((verb) => some.map((goal) => goalButton(verb, goal, reader))),
  };
}

/** Home holds a hundred blocks of all features together. */
const mostLeft = 5;
