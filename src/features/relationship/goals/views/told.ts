import type { Button, KnownBlock } from '@slack/types';
import { commandAction } from '../../../../slack/listening/listeners.ts';
import { formatDate, type Reader } from '../../../../language.ts';
import {
  actions,
  button,
  buttonsIfAny,
  context,
  escape,
  quote,
  section,
  type Message,
} from '../../../../slack/blocks.ts';
import type { Pair } from '../../../pairs/pair/model.ts';
import { goalButton, goalButtons, setButtons, waysOn } from '../buttons.ts';
import { isKnownToPair, isGoalOpen, type Goal } from '../model/goal.ts';
import { texts } from '../texts.ts';
import { dueWords, labelled, nameOf, nextActionOf, stillToAnswer, type Viewer } from './parts.ts';

/** What the pair hears of a goal: only of one that its owner shows. Later it says what has become of it. */
export function goalSet(goal: Goal, pair: Pair, reader: Reader): Message {
  const words = texts(reader);
  const owner = escape(nameOf(goal.ownerId, pair.members));
  if (!isKnownToPair(goal)) return saying(words.hidden(owner), [], [goalsButton(reader)]);
  const show = goalButton('show', goal, reader);
  if (goal.state === 'proposed')
    return saying(
      words.proposedBy(owner),
      [quote(goal.wording.title), ...firstAction(goal, reader), context(stillToAnswer(goal, pair, reader))],
      [...goalButtons(waysOn(goal), goal, { pair, reader }), show],
    );
  const cheer = isGoalOpen(goal) ? [context(words.cheer)] : [];
  return saying(lineOf(goal, owner, reader), [quote(goal.wording.title), ...cheer], [show]);
}

function firstAction(goal: Goal, reader: Reader): readonly KnownBlock[] {
  const next = nextActionOf(goal);
  return next ? [labelled([texts(reader).nextAction, next.wording, dueWords(next, { reader })])] : [];
}

function lineOf({ ownership, state, outcome }: Goal, owner: string, reader: Reader): string {
  const words = texts(reader);
  if (state === 'declined') return words.wasDeclined;
  if (state === 'closed')
    return outcome === undefined ? words.endedWithPair : words.wasClosed(words.outcomesSaid[outcome]);
  return ownership === 'shared' ? words.acceptedByAll : words.setBy(owner);
}

const saying = (line: string, blocks: readonly KnownBlock[], buttons: readonly Button[]): Message => ({
  text: line,
  blocks: [section(line), ...blocks, ...buttonsIfAny(...buttons)],
});

export const closingOver = (reader: Reader): Message =>
  saying(texts(reader).closingOver, [], [goalsButton(reader)]);

/** It went with whoever set it. */
export const goalGone = (reader: Reader): Message => saying(texts(reader).gone, [], [goalsButton(reader)]);

const goalsButton = (reader: Reader) =>
  button({ id: commandAction('goals'), text: texts(reader).command.button });

/** Asks everyone whether a shared goal closes. @param number which asking it is; a later one speaks for itself */
export function goalClosing(
  goal: Goal,
  pair: Pair,
  { number, reader }: { readonly number: number; readonly reader: Reader },
): Message {
  const words = texts(reader);
  const title = quote(goal.wording.title);
  const note = goal.note === '' ? [] : [quote(goal.note)];
  const show = goalButton('show', goal, reader);
  const isAskedHere = goal.closingNumber === number;
  const outcome = words.outcomesSaid[goal.outcome ?? 'done'];
  if (isAskedHere && goal.state === 'closing') {
    const asker = escape(nameOf(goal.consents[0] ?? '', pair.members));
    const waiting = context(stillToAnswer(goal, pair, reader));
    const answers = goalButtons(['agree', 'keepOpen'], goal, { pair, reader });
    return saying(words.asksToClose(asker, outcome), [title, ...note, waiting], [...answers, show]);
  }
  if (isAskedHere && goal.state === 'closed')
    return saying(goal.outcome ? words.wasClosed(outcome) : words.endedWithPair, [title, ...note], [show]);
  return saying(words.askedOpen, [title], [show]);
}

/** Before its date. Each goal that is near it, with what can be done about it. */
export function datesNear(goals: readonly Goal[], pair: Pair, reader: Reader): Message {
  const words = texts(reader);
  const line = ({ targetDate, ownership }: Goal): string => {
    if (!targetDate) return words.remindedNoDate;
    const date = formatDate(targetDate, reader);
    return ownership === 'shared' ? words.sharedDateNear(date) : words.dateNear(date);
  };
  return {
    text: words.datesNear,
    blocks: goals.flatMap((goal) => [
      section(line(goal)),
      quote(goal.wording.title),
      ...buttonsIfAny(...goalButtons(['show', 'finish', 'edit'], goal, { pair, reader })),
    ]),
  };
}

/** What a reminder says once none of its goals is open. */
export const datesOver = (reader: Reader): Message =>
  saying(texts(reader).remindedOver, [], [goalsButton(reader)]);

export type RefusedGoal = {
  readonly words: string;
  readonly about: readonly Goal[];
  readonly code: string;
  /** Which kinds of goal could be set instead. */
  readonly kinds: readonly Goal['ownership'][];
  /** What was typed and goes nowhere. */
  readonly unsent?: string | undefined;
};

type Seeing = Pick<Viewer, 'personId' | 'reader'>;

/** A refusal with its way out beside it. */
export function refused(way: RefusedGoal, viewer: Seeing): Message {
  const { reader } = viewer;
  const { words, about, code, kinds, unsent = '' } = way;
  const isLimit = code === 'too-many-personal' || code === 'too-many-shared';
  const ways = about.flatMap((goal) => [
    quote(goal.wording.title),
    actions(
      ...(isLimit
        ? [goalButton('finish', goal, reader), goalButton('drop', goal, reader)]
        : [goalButton('show', goal, reader), ...extra(way, goal, viewer)]),
    ),
  ]);
  return {
    text: words,
    blocks: [
      section(words),
      ...ways,
      ...(unsent === '' ? [] : [context(texts(reader).unsent), quote(unsent)]),
      ...(isLimit && kinds.includes('shared') && about[0]
        ? buttonsIfAny(...setButtons(about[0].pairId, ['shared'], reader))
        : []),
      ...(about.length === 0 ? [actions(goalsButton(reader))] : []),
    ],
  };
}

function extra({ code, kinds }: RefusedGoal, goal: Goal, { reader, personId }: Seeing): readonly Button[] {
  if (code === 'closed' || code === 'declined') return setButtons(goal.pairId, kinds, reader);
  if (code === 'pair-closes' && goal.state === 'closing') return [goalButton('keepOpen', goal, reader)];
  if (code === 'only-action')
    return [goalButton('addAction', goal, reader), goalButton('drop', goal, reader)];
  return waysOn(goal, personId)
    .slice(0, 2)
    .map((verb) => goalButton(verb, goal, reader));
}
