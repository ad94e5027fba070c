import type { Button, KnownBlock, ModalView } from '@slack/types';
import {
  actions,
  buttonsIfAny,
  context,
  modal,
  quote,
  section,
  type Message,
} from '../../../../slack/blocks.ts';
import { isOffered } from '../../../pairs/lifecycle.ts';
import type { Pair } from '../../../pairs/pair/model.ts';
import {
  goalButtons,
  ids,
  markButtons,
  pastButton,
  setButtons,
  type GoalsPlace,
  type Verb,
} from '../buttons.ts';
import { isDoneSoFar, isGoalOpen, kindsFree, mayMove, type Goal } from '../model/goal.ts';
import { texts } from '../texts.ts';
import { goalLine, pastLine, type Viewer } from './parts.ts';

type Where = Viewer & { readonly pair: Pair; readonly place: GoalsPlace };

/** The goals with their progress, each with what is done with it next. All else stands in the goal's own modal. */
const goalBlocks = (goals: readonly Goal[], where: Where): readonly KnownBlock[] =>
  goals.flatMap((goal) => [goalLine(goal, where.pair, where), ...buttonsIfAny(...buttonsOf(goal, where))]);

export function buttonsOf(goal: Goal, viewer: Where): readonly Button[] {
  const { personId } = viewer;
  const offered = (...verbs: readonly Verb[]) => goalButtons([...verbs, 'show'], goal, viewer);
  if (!mayMove(goal, personId)) return offered();
  if (goal.state === 'proposed' && !goal.consents.includes(personId)) return offered('accept', 'decline');
  if (goal.state === 'closing' && !goal.consents.includes(personId)) return offered('agree', 'keepOpen');
  if (isDoneSoFar(goal)) return offered('finish', 'addAction');
  return [...moves(goal, viewer), ...offered()];
}

function moves(goal: Goal, viewer: Where): readonly Button[] {
  if (goal.state !== 'active') return [];
  const next = goal.actions.find(({ isDone }) => !isDone);
  const last = goal.actions.findLast(({ isDone }) => isDone);
  return markButtons({ tick: next, untick: last }, goal, viewer);
}

/** `/peer goals`. */
export function goalsCard(pair: Pair, goals: readonly Goal[], viewer: Viewer): Message {
  const { reader } = viewer;
  const words = texts(reader);
  const none = isOffered(pair, 'set-goal') ? words.none : words.noneOpen;
  return {
    text: words.heading,
    blocks: [
      ...(goals.length === 0 ? [section(none)] : goalBlocks(goals, { ...viewer, pair, place: 'card' })),
      actions(...setButton(pair, goals, viewer), pastButton(pair.id, reader)),
    ],
  };
}

/** @param goals the open ones that this person sees: all that take their room */
export const setButton = (
  pair: Pair,
  goals: readonly Goal[],
  { personId, reader }: Viewer,
): readonly Button[] =>
  isOffered(pair, 'set-goal') ? setButtons(pair.id, kindsFree(goals, personId), reader) : [];

/** A modal holds a hundred blocks, and a goal that is over takes one or two. */
const mostPast = 30;

/** Those that are over, the latest first. */
export function pastModal(pair: Pair, goals: readonly Goal[], viewer: Viewer): ModalView {
  const words = texts(viewer.reader);
  const past = goals.filter((goal) => !isGoalOpen(goal)).toReversed();
  const left = past.length - mostPast;
  return modal({
    id: ids.past,
    title: words.pastTitle,
    close: words.closeView,
    blocks: [
      ...(past.length === 0 ? [section(words.noPast)] : []),
      ...past
        .slice(0, mostPast)
        .flatMap((goal) => [pastLine(goal, pair, viewer), ...(goal.note === '' ? [] : [quote(goal.note)])]),
      ...(left > 0 ? [context(words.earlierPast(left))] : []),
    ],
  });
}
