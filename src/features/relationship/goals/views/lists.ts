import type { Button, KnownBlock, ModalView } from '@slack/types';
import type { Reader } from '../../../../language.ts';
import { actions, button, context, modal, quote, section, type Message } from '../../../../slack/blocks.ts';
import { isOffered } from '../../../pairs/lifecycle.ts';
import type { Pair } from '../../../pairs/pair/model.ts';
import { goalButton, ids, setButtons, tickButton, untickButton, type Place } from '../buttons.ts';
import { isDoneSoFar, isOpen, kindsFree, mayMove, type Goal } from '../model/goal.ts';
import { texts } from '../texts.ts';
import { goalLine, summary, type Viewer } from './parts.ts';

type Where = Viewer & { readonly place: Place };

/** The goals with their progress, each with what is done with it next. All else stands in the goal's own modal. */
const goalBlocks = (pair: Pair, goals: readonly Goal[], where: Where): readonly KnownBlock[] =>
  goals.flatMap((goal) => [goalLine(goal, pair, where), actions(...buttonsOf(goal, where))]);

export function buttonsOf(goal: Goal, viewer: Where): readonly Button[] {
  const { personId, reader } = viewer;
  const show = goalButton('show', goal, reader);
  if (!mayMove(goal, personId)) return [show];
  if (goal.state === 'proposed' && !goal.consents.includes(personId))
    return [goalButton('accept', goal, reader), goalButton('decline', goal, reader), show];
  if (goal.state === 'closing' && !goal.consents.includes(personId))
    return [goalButton('agree', goal, reader), goalButton('keepOpen', goal, reader), show];
  if (isDoneSoFar(goal))
    return [goalButton('finish', goal, reader), goalButton('addAction', goal, reader), show];
  return [...moves(goal, viewer), show];
}

function moves(goal: Goal, viewer: Where): readonly Button[] {
  if (goal.state !== 'active') return [];
  const next = goal.actions.find(({ isDone }) => !isDone);
  const last = goal.actions.findLast(({ isDone }) => isDone);
  return [
    ...(next ? [tickButton(goal, next, viewer)] : []),
    ...(last ? [untickButton(goal, last, viewer)] : []),
  ];
}

/** `/peer goals`. */
export function goalsCard(pair: Pair, goals: readonly Goal[], viewer: Viewer): Message {
  const { reader } = viewer;
  const words = texts(reader);
  return {
    text: words.heading,
    blocks: [
      ...(goals.length === 0 ? [section(words.none)] : goalBlocks(pair, goals, { ...viewer, place: 'card' })),
      actions(...setButton(pair, goals, viewer), pastButton(pair, reader)),
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

const pastButton = (pair: Pair, reader: Reader): Button =>
  button({ id: ids.past, text: texts(reader).seePast, value: pair.id });

/** A modal holds a hundred blocks, and a goal that is over takes one or two. */
const mostPast = 30;

/** Those that are over, the latest first. */
export function pastModal(pair: Pair, goals: readonly Goal[], viewer: Viewer): ModalView {
  const words = texts(viewer.reader);
  const past = goals.filter((goal) => !isOpen(goal)).toReversed();
  const left = past.length - mostPast;
  return modal({
    id: ids.past,
    title: words.pastTitle,
    close: words.closeView,
    blocks: [
      ...(past.length === 0 ? [section(words.noPast)] : []),
      ...past
        .slice(0, mostPast)
        .flatMap((goal) => [summary(goal, pair, viewer), ...(goal.note === '' ? [] : [quote(goal.note)])]),
      ...(left > 0 ? [context(words.earlierPast(left))] : []),
    ],
  });
}
