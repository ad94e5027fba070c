import type { Button, KnownBlock, ModalView } from '@slack/types';
import type { PairPart } from '../../../../feature.ts';
import type { Reader } from '../../../../language.ts';
import { actions, button, context, modal, quote, section, type Message } from '../../../../slack/blocks.ts';
import { isOffered } from '../../../pairs/lifecycle.ts';
import type { Pair } from '../../../pairs/pair/model.ts';
import { goalButton, ids, tickButton, untickButton, type Place } from '../buttons.ts';
import { isDoneSoFar, isOpen, mayMove, type Goal } from '../model/goal.ts';
import { texts } from '../texts.ts';
import { standing, titled, type Viewer } from './parts.ts';

/** The goals with their progress, each with what is done with it next. All else stands in the goal's own modal. */
export function goalBlocks(
  pair: Pair,
  goals: readonly Goal[],
  viewer: Viewer & { readonly place: Place },
): readonly KnownBlock[] {
  return goals.flatMap((goal) => [
    titled(goal, viewer.reader),
    context(standing(goal, pair, viewer)),
    ...(isDoneSoFar(goal) && mayMove(goal, viewer.personId) ? [context(texts(viewer.reader).allDone)] : []),
    actions(...buttonsOf(goal, viewer)),
  ]);
}

function buttonsOf(goal: Goal, viewer: Viewer & { readonly place: Place }): readonly Button[] {
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

function moves(goal: Goal, viewer: Viewer & { readonly place: Place }): readonly Button[] {
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
      actions(...setButton(pair, reader), pastButton(pair, reader)),
    ],
  };
}

const setButton = (pair: Pair, reader: Reader): readonly Button[] =>
  isOffered(pair, 'set-goal') ? [button({ id: ids.open, text: texts(reader).add, value: pair.id })] : [];

const pastButton = (pair: Pair, reader: Reader): Button =>
  button({ id: ids.past, text: texts(reader).seePast, value: pair.id });

/** The goals' part of a pair in Home. */
export function goalsPart(pair: Pair, goals: readonly Goal[], viewer: Viewer): PairPart {
  const { reader } = viewer;
  const words = texts(reader);
  const buttons = setButton(pair, reader);
  if (goals.length === 0 && buttons.length === 0) return { blocks: [], buttons: [] };
  return {
    blocks: [
      section(`:dart: *${words.goals}*`),
      ...(goals.length === 0 ? [section(words.none)] : goalBlocks(pair, goals, { ...viewer, place: 'home' })),
    ],
    buttons,
  };
}

/** In Home, what is left of pairs that have ended: a person's own goals alone. */
export function leftPart(goals: readonly Goal[], { reader }: Viewer): readonly KnownBlock[] {
  const words = texts(reader);
  if (goals.length === 0) return [];
  return [
    section(`:dart: *${words.left}*`),
    context(words.leftHint),
    ...goals
      .slice(0, mostLeft)
      .flatMap((goal) => [
        quote(goal.wording.title),
        actions(
          goalButton('finish', goal, reader),
          goalButton('carryOn', goal, reader),
          goalButton('show', goal, reader),
        ),
      ]),
  ];
}

/** Home holds a hundred blocks of all features together. */
const mostLeft = 5;
/** A modal holds a hundred blocks, and a goal that is over takes two or three. */
const mostPast = 30;

/** Those that are over, the latest first. */
export function pastModal(pair: Pair, goals: readonly Goal[], viewer: Viewer): ModalView {
  const words = texts(viewer.reader);
  const past = goals.filter((goal) => !isOpen(goal)).toReversed();
  return modal({
    id: ids.past,
    title: words.pastTitle,
    close: words.closeView,
    blocks: [
      ...(past.length === 0 ? [section(words.noPast)] : []),
      ...past
        .slice(0, mostPast)
        .flatMap((goal) => [
          quote(goal.wording.title),
          context(standing(goal, pair, viewer)),
          ...(goal.note === '' ? [] : [quote(goal.note)]),
        ]),
    ],
  });
}
