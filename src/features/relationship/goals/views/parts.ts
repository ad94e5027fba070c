import type { RichTextBlock, RichTextSection } from '@slack/types';
import { formatDate, formatList, type Reader } from '../../../../language.ts';
import { escape } from '../../../../slack/blocks.ts';
import type { Member, Pair } from '../../../pairs/pair/model.ts';
import { countActions, isDoneSoFar, isGoalOpen, mayMove, type Action, type Goal } from '../model/goal.ts';
import { texts, whatBecameOf } from '../texts.ts';

/** Who reads, and of which pair. */
export type Viewer = {
  readonly personId: string;
  readonly reader: Reader;
  readonly today: Temporal.PlainDate;
};

type Element = {
  readonly type: 'text';
  readonly text: string;
  readonly style?: { readonly bold?: true; readonly strike?: true };
};

/** Slack refuses an empty text. */
const writtenText = (text: string): string => (text === '' ? ' ' : text);

/** Lines of what a person wrote, exactly so, each after a word of ours. */
export const labelled = (
  ...lines: readonly (readonly [label: string, text: string, after?: string | undefined])[]
): RichTextBlock => ({
  type: 'rich_text',
  elements: lines.map(([label, text, after]) => ({
    type: 'rich_text_section',
    elements: [
      { type: 'text', text: `${label} `, style: { bold: true } },
      { type: 'text', text: writtenText(text) },
      ...(after === undefined ? [] : [{ type: 'text', text: ` ${after}` } satisfies Element]),
    ],
  })),
});

/** A goal's title as its owner wrote it, and how it stands. */
export const summary = (goal: Goal, pair: Pair, viewer: Viewer): RichTextBlock => ({
  type: 'rich_text',
  // What became of it stands below, in a sentence.
  elements: [sectionOf({ ...goal, outcome: undefined }, pair, viewer)],
});

/** One that is over, with what became of it. */
export function pastLine(goal: Goal, pair: Pair, viewer: Viewer): RichTextBlock {
  const { elements, ...section } = sectionOf({ ...goal, outcome: undefined }, pair, viewer);
  const became = { type: 'text', text: `\n${whatBecameOf(goal, viewer.reader)}` } as const;
  return { type: 'rich_text', elements: [{ ...section, elements: [...elements, became] }] };
}

const sectionOf = (goal: Goal, pair: Pair, viewer: Viewer): RichTextSection => ({
  type: 'rich_text_section',
  elements: [
    { type: 'text', text: writtenText(goal.wording.title), style: { bold: true } },
    { type: 'text', text: `\n${standing(goal, pair, viewer)}` },
  ],
});

/** The same with what is to be done next, as it was written. */
export function goalLine(goal: Goal, pair: Pair, viewer: Viewer): RichTextBlock {
  const words = texts(viewer.reader);
  const isMovable = mayMove(goal, viewer.personId);
  const next = isMovable ? nextActionOf(goal) : undefined;
  const after: RichTextSection['elements'] = next
    ? [
        { type: 'text', text: `\n${words.nextAction} `, style: { bold: true } },
        { type: 'text', text: [next.wording, dueWords(next, viewer)].join(' ') },
      ]
    : [];
  const asks: RichTextSection['elements'] =
    isMovable && isDoneSoFar(goal) ? [{ type: 'text', text: `\n${words.allDone}` }] : [];
  const { elements, ...section } = sectionOf(goal, pair, viewer);
  return { type: 'rich_text', elements: [{ ...section, elements: [...elements, ...after, ...asks] }] };
}

export const nextActionOf = (goal: Goal): Action | undefined =>
  isGoalOpen(goal) ? goal.actions.find(({ isDone }) => !isDone) : undefined;

/** @param when without a day where it is read for long: a message in the pair's DM */
export function dueWords(
  { dueOn, isDone }: Pick<Action, 'dueOn' | 'isDone'>,
  { reader, today }: { readonly reader: Reader; readonly today?: Temporal.PlainDate },
): string | undefined {
  if (!dueOn) return undefined;
  const words = texts(reader);
  const date = formatDate(dueOn, reader);
  return !isDone && today && isOver(dueOn, today) ? words.wasDueOn(date) : words.dueOn(date);
}

/** By when an open goal, or what is open in it, should be reached: or should have been. */
export function untilWords(date: Temporal.PlainDate, { reader, today }: Viewer): string {
  const words = texts(reader);
  const said = formatDate(date, reader);
  return isOver(date, today) ? words.wasUntil(said) : words.until(said);
}

const isOver = (date: Temporal.PlainDate, today: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(date, today) < 0;

const squares = 10;

/** How far it is, as a bar and in words, which say the same to whoever hears it. */
export function progressWords(goal: Goal, reader: Reader): string {
  const words = texts(reader);
  const { percent } = goal;
  if (percent !== undefined)
    return `${bar(Math.round(percent / squares), squares)} ${words.percentOf(percent)}`;
  const { done, of } = countActions(goal);
  return `${bar(done, of)} ${words.progress(done, of)}`;
}

const bar = (full: number, of: number): string => `${'▰'.repeat(full)}${'▱'.repeat(of - full)}`;

/** Whose it is, as this person knows it. */
export function ownerWords(goal: Goal, pair: Pair, { personId, reader }: Viewer): string {
  const words = texts(reader);
  if (goal.ownership === 'shared') return words.ownerships.shared;
  return goal.ownerId === personId ? words.ownerships.personal : nameOf(goal.ownerId, pair.members);
}

export const nameOf = (personId: string, members: readonly Member[]): string =>
  members.find(({ id }) => id === personId)?.name ?? '';

/** Those who have not said yes to what is asked. */
export function stillToAnswer({ consents }: Goal, { members }: Pair, reader: Reader): string {
  const names = members.filter(({ id }) => !consents.includes(id)).map(({ name }) => escape(name));
  return texts(reader).waitingFor(formatList(names, reader));
}

export function stateWords(goal: Goal, reader: Reader): string | undefined {
  const words = texts(reader);
  switch (goal.state) {
    case 'proposed':
      return words.proposal;
    case 'closing':
      return words.isClosing;
    case 'closed':
      return goal.outcome === undefined ? undefined : words.outcomesSaid[goal.outcome];
    case 'active':
    case 'declined':
      return undefined;
  }
}

function targetWords(goal: Goal, viewer: Viewer): string | undefined {
  const words = texts(viewer.reader);
  if (!goal.targetDate) return isGoalOpen(goal) ? words.noDate : undefined;
  return isGoalOpen(goal)
    ? untilWords(goal.targetDate, viewer)
    : words.until(formatDate(goal.targetDate, viewer.reader));
}

/** One line on how it stands. */
export function standing(goal: Goal, pair: Pair, viewer: Viewer): string {
  const { reader, personId } = viewer;
  const words = texts(reader);
  const isPrivate = goal.ownership === 'personal' && goal.visibleTo === 'me' && goal.ownerId === personId;
  // Of one whose writer has had themselves erased.
  const hasNone = goal.actions.length === 0 && goal.percent === undefined;
  return [
    hasNone ? undefined : progressWords(goal, reader),
    ownerWords(goal, pair, viewer),
    targetWords(goal, viewer),
    isPrivate ? words.privately : undefined,
    stateWords(goal, reader),
  ]
    .filter((part) => part !== undefined)
    .join(' · ');
}
