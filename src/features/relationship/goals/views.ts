import type { PairPart } from '../../../feature.ts';
import type { KnownBlock, ModalView, RichTextBlock } from '@slack/types';
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
    quote(goal.wording.title),
    progressLine(goal, personId, reader),
    ...(mayMove(goal, personId) ? moves(goal, reader) : []),
  ]);
}

function progressLine(goal: Goal, personId: string, reader: Reader): KnownBlock {
  const words = texts(reader);
  const { done, of } = progress(goal);
  const bar = `${'▰'.repeat(done)}${'▱'.repeat(of - done)}`;
  const details = [
    words.progress(done, of),
    goal.ownership === 'personal' && goal.ownerId !== personId
      ? words.peers
      : words.ownerships[goal.ownership],
    words.until(formatDate(goal.targetDate, reader)),
  ];
  return context(`${bar} ${details.join(' · ')}`);
}

function moves(goal: Goal, reader: Reader): readonly KnownBlock[] {
  const words = texts(reader);
  const next = goal.actions.find(({ isDone }) => !isDone);
  const last = goal.actions.findLast(({ isDone }) => isDone);
  const tick =
    next &&
    button({
      id: ids.tick,
      text: words.markDone,
      spoken: words.done(next.wording),
      value: `${goal.id}:${next.position}`,
    });
  const undo =
    last &&
    button({
      id: ids.untick,
      text: words.undo,
      spoken: words.notDone(last.wording),
      value: `${goal.id}:${last.position}`,
    });
  const buttons = [tick, undo].filter((each) => each !== undefined);
  return [
    ...(next ? [nextAction(next.wording, reader)] : []),
    ...(buttons.length > 0 ? [actions(...buttons)] : []),
  ];
}

/** Shown as its owner wrote it. */
const nextAction = (wording: string, reader: Reader): RichTextBlock => ({
  type: 'rich_text',
  elements: [
    {
      type: 'rich_text_section',
      elements: [
        { type: 'text', text: `${texts(reader).nextAction} `, style: { bold: true } },
        { type: 'text', text: wording },
      ],
    },
  ],
});

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
): PairPart {
  const words = texts(reader);
  const maySet = isOffered(pair, 'set-goal');
  if (goals.length === 0 && !maySet) return { blocks: [], buttons: [] };
  return {
    blocks: [section(`:dart: *${words.goals}*`), ...goalBlocks(goals, personId, reader)],
    buttons: maySet ? [button({ id: ids.open, text: words.addGoal, value: pair.id })] : [],
  };
}
