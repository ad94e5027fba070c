import type { HomePart, NextStep } from '../../../feature.ts';
import type { Button, KnownBlock, ModalView, RichTextBlock } from '@slack/types';
import { formatDate, type Reader } from '../../../language.ts';
import {
  actions,
  button,
  context,
  dateInput,
  escape,
  modal,
  option,
  quote,
  radioInput,
  section,
  textInput,
  type Message,
} from '../../../slack/blocks.ts';
import { isOffered } from '../../pairs/lifecycle.ts';
import type { Pair } from '../../pairs/pair/model.ts';
import { namesOfPeers } from '../../pairs/pair/texts.ts';
import { ids } from './buttons.ts';
import { lengths, mayMove, progress, type Goal } from './model.ts';
import { texts } from './texts.ts';

export const fields = {
  title: 'title',
  why: 'why',
  measure: 'measure',
  actions: 'actions',
  date: 'date',
  ownership: 'ownership',
  horizon: 'horizon',
  visibility: 'visibility',
} as const;

export function goalModal(pairId: string, today: Temporal.PlainDate, reader: Reader): ModalView {
  const words = texts(reader);
  return modal({
    id: ids.set,
    title: words.modalTitle,
    submit: words.set,
    close: words.close,
    metadata: { pairId },
    blocks: [
      textInput({
        id: fields.title,
        label: words.title,
        placeholder: words.titleExample,
        maxLength: lengths.title,
      }),
      textInput({
        id: fields.why,
        label: words.why,
        maxLength: lengths.why,
        multiline: true,
        optional: true,
      }),
      textInput({
        id: fields.measure,
        label: words.measure,
        hint: words.measureHint,
        maxLength: lengths.measure,
        multiline: true,
        optional: true,
      }),
      textInput({
        id: fields.actions,
        label: words.actions,
        hint: words.actionsHint,
        maxLength: lengths.actions,
        multiline: true,
      }),
      dateInput({ id: fields.date, label: words.date, initial: today.add({ weeks: 6 }) }),
      radioInput({
        id: fields.ownership,
        label: words.ownership,
        initial: 'personal',
        options: [option('personal', words.ownerships.personal), option('shared', words.ownerships.shared)],
      }),
      radioInput({
        id: fields.horizon,
        label: words.horizon,
        initial: 'short',
        options: [option('short', words.horizons.short), option('long', words.horizons.long)],
      }),
      radioInput({
        id: fields.visibility,
        label: words.visibility,
        initial: 'us',
        options: [option('us', words.visibilities.us), option('me', words.visibilities.me)],
      }),
    ],
  });
}

/** What the pair hears: only of a goal that its owner shows. */
export function goalSet(goal: Goal, owner: string, reader: Reader): Message {
  const words = texts(reader);
  const line = goal.ownership === 'shared' ? words.setTogether(escape(owner)) : words.setBy(escape(owner));
  return { text: line, blocks: [section(line), quote(goal.wording.title), context(words.cheer)] };
}

/** The person's goals with their progress, each with the next action to tick. */
export function goalBlocks(goals: readonly Goal[], personId: string, reader: Reader): readonly KnownBlock[] {
  if (goals.length === 0) return [section(texts(reader).none)];
  return goals.flatMap((goal) => [
    goalLine(goal, personId, reader),
    ...(mayMove(goal, personId) ? moves(goal, reader) : []),
  ]);
}

const moves = (goal: Goal, reader: Reader): readonly KnownBlock[] => {
  const buttons = [...tickButton(goal, reader), ...untickButton(goal, reader)];
  return buttons.length > 0 ? [actions(...buttons)] : [];
};

/** Its title and next action as they were written, with how far it is. */
function goalLine(goal: Goal, personId: string, reader: Reader): RichTextBlock {
  const words = texts(reader);
  const next = mayMove(goal, personId) ? goal.actions.find(({ isDone }) => !isDone) : undefined;
  const { done, of } = progress(goal);
  const details = [
    `${'▰'.repeat(done)}${'▱'.repeat(of - done)} ${progressWords(goal, reader)}`,
    goal.ownership === 'personal' && goal.ownerId !== personId
      ? words.peers
      : words.ownerships[goal.ownership],
    words.until(formatDate(goal.targetDate, reader)),
  ];
  return {
    type: 'rich_text',
    elements: [
      {
        type: 'rich_text_section',
        elements: [
          { type: 'text', text: goal.wording.title, style: { bold: true } },
          { type: 'text', text: `\n${details.join(' · ')}` },
          ...(next
            ? ([
                { type: 'text', text: `\n${words.nextAction} `, style: { bold: true } },
                { type: 'text', text: next.wording },
              ] as const)
            : []),
        ],
      },
    ],
  };
}

const progressWords = (goal: Goal, reader: Reader): string => {
  const { done, of } = progress(goal);
  return texts(reader).progress(done, of);
};

function tickButton(goal: Goal, reader: Reader): readonly Button[] {
  const { markDone: text, done } = texts(reader);
  const next = goal.actions.find(({ isDone }) => !isDone);
  const value = `${goal.id}:${next?.position}`;
  return next ? [button({ id: ids.tick, text, value, spoken: done(next.wording) })] : [];
}

function untickButton(goal: Goal, reader: Reader): readonly Button[] {
  const { undo: text, notDone } = texts(reader);
  const last = goal.actions.findLast(({ isDone }) => isDone);
  const value = `${goal.id}:${last?.position}`;
  return last ? [button({ id: ids.untick, text, value, spoken: notDone(last.wording) })] : [];
}

export function goalsCard(
  pair: Pair,
  goals: readonly Goal[],
  { personId, reader }: { readonly personId: string; readonly reader: Reader },
): Message {
  const words = texts(reader);
  return {
    text: words.heading,
    blocks: [
      ...goalBlocks(goals, personId, reader),
      ...(isOffered(pair, 'set-goal')
        ? [actions(button({ id: ids.open, text: words.add, value: pair.id }))]
        : []),
    ],
  };
}

/** The goals' part of a pair in Home. */
export function goalsPart(
  pair: Pair,
  goals: readonly Goal[],
  { personId, reader }: { readonly personId: string; readonly reader: Reader },
): HomePart {
  const words = texts(reader);
  const maySet = isOffered(pair, 'set-goal');
  if (goals.length === 0 && !maySet) return {};
  const open = button({ id: ids.open, text: words.addGoal, value: pair.id });
  const mine = goals.filter((goal) => mayMove(goal, personId));
  const line = words.nextGoal(escape(namesOfPeers(pair, { personId, reader })));
  return {
    blocks: [
      section(`:dart: *${words.goals}*`),
      ...(goals.length === 0 ? [section(words.none)] : goals.map((goal) => goalLine(goal, personId, reader))),
    ],
    buttons: [
      ...mine.flatMap((goal) => tickButton(goal, reader)),
      ...(maySet ? [open] : []),
      ...mine.flatMap((goal) => untickButton(goal, reader)),
    ],
    next:
      goals.length === 0
        ? [{ urgency: 'to-begin', line, details: [words.nextGoalHow], button: open }]
        : mine.flatMap((goal) => nextAction(goal, reader)),
  };
}

function nextAction(goal: Goal, reader: Reader): readonly NextStep[] {
  const words = texts(reader);
  const action = goal.actions.find(({ isDone }) => !isDone);
  return tickButton(goal, reader).map((tick) => ({
    urgency: 'usual',
    at: goal.targetDate.toZonedDateTime(reader.timeZone).toInstant(),
    line: words.nextActionIs,
    written: action?.wording,
    details: [progressWords(goal, reader), words.until(formatDate(goal.targetDate, reader))],
    button: tick,
  }));
}
