import type { HomePart, NextStep } from '../../../../feature.ts';
import { formatDate, type Reader } from '../../../../language.ts';
import { context, escape, quote, section } from '../../../../slack/blocks.ts';
import type { Pair } from '../../../pairs/pair/model.ts';
import { namesOfPeers } from '../../../pairs/pair/texts.ts';
import { goalButton, tickButton } from '../buttons.ts';
import { isDoneSoFar, mayMove, type Goal } from '../model/goal.ts';
import { texts } from '../texts.ts';
import { buttonsOf, setButton } from './lists.ts';
import { goalLine, nextActionOf, progressWords, type Viewer } from './parts.ts';

/** The goals' part of a pair in Home. */
export function goalsPart(pair: Pair, goals: readonly Goal[], viewer: Viewer): HomePart {
  const words = texts(viewer.reader);
  const set = setButton(pair, goals, viewer);
  if (goals.length === 0 && set.length === 0) return {};
  const mine = goals.filter((goal) => mayMove(goal, viewer.personId));
  const [likeliest, others] = [0, 1].map((from) =>
    mine.flatMap((goal) =>
      buttonsOf(goal, { ...viewer, place: 'home' }).slice(from, from === 0 ? 1 : undefined),
    ),
  );
  return {
    blocks: [
      section(`:dart: *${words.goals}*`),
      ...(goals.length === 0 ? [section(words.none)] : goals.map((goal) => goalLine(goal, pair, viewer))),
    ],
    buttons: [...(likeliest ?? []), ...set, ...(others ?? [])],
    next: goals.length === 0 ? firstGoal(pair, viewer) : mine.flatMap((goal) => nextOf(goal, viewer)),
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
function nextOf(goal: Goal, { personId, reader }: Viewer): readonly NextStep[] {
  const words = texts(reader);
  const written = goal.wording.title;
  const isAsked = !goal.consents.includes(personId);
  if (goal.state === 'proposed' && isAsked)
    return [
      { urgency: 'asked', line: words.nextAccept, written, button: goalButton('accept', goal, reader) },
    ];
  if (goal.state === 'closing' && isAsked)
    return [{ urgency: 'asked', line: words.nextClose, written, button: goalButton('agree', goal, reader) }];
  if (isDoneSoFar(goal))
    return [{ urgency: 'due', line: words.nextFinish, written, button: goalButton('finish', goal, reader) }];
  return goal.state === 'active' ? nextAction(goal, reader) : [];
}

function nextAction(goal: Goal, reader: Reader): readonly NextStep[] {
  const words = texts(reader);
  const action = nextActionOf(goal);
  if (!action) return [];
  const by = action.dueOn ?? goal.targetDate;
  return [
    {
      urgency: 'usual',
      at: by?.toZonedDateTime(reader.timeZone).toInstant(),
      line: words.nextActionIs,
      written: action.wording,
      details: [progressWords(goal, reader), ...(by ? [words.until(formatDate(by, reader))] : [])],
      button: tickButton(goal, action, { place: 'home', reader }),
    },
  ];
}

/** What is left of pairs that have ended: a person's own goals alone. */
export function leftPart(goals: readonly Goal[], { reader }: Viewer): HomePart {
  const words = texts(reader);
  if (goals.length === 0) return {};
  const some = goals.slice(0, mostLeft);
  return {
    blocks: [
      section(`:dart: *${words.left}*`),
      context(words.leftHint),
      ...some.map(({ wording }) => quote(wording.title)),
    ],
    buttons: (['finish', 'carryOn', 'show'] as const).flatMap((verb) =>
      some.map((goal) => goalButton(verb, goal, reader)),
    ),
  };
}

/** Home holds a hundred blocks of all features together. */
const mostLeft = 5;
