import type { Button, KnownBlock } from '@slack/types';
import { urgencies, type HomePart, type NextStep } from '../../feature.ts';
import type { Pair } from '../pairs/pair/model.ts';

/** What stands together, above one row of buttons and one menu. */
export type Part = Required<HomePart>;

/** One pair's part, and who the others in it are, told apart. */
export type PairShown = Part & { readonly pairId: string; readonly names: string };

/** All that one person's Home shows, put together by the features. */
export type Overview = {
  readonly standing: Part;
  /** Newest first. */
  readonly pairs: readonly PairShown[];
  /** The latest of those that have ended. */
  readonly ended: readonly PairShown[];
  readonly kept: Part;
  readonly offers: Part;
  readonly running: Part;
  readonly own: Part;
};

export const joined = (parts: readonly HomePart[]): Part => ({
  blocks: parts.flatMap(({ blocks = [] }) => blocks),
  buttons: parts.flatMap(({ buttons = [] }) => buttons),
  next: parts.flatMap(({ next = [] }) => next),
});

/** As `joined`, with what each part wants most before what else there is in any of them. */
export const joinedInTurn = (parts: readonly HomePart[]): Part => ({
  ...joined(parts),
  buttons: parts
    .flatMap(({ buttons = [] }) => buttons.map((button, turn) => ({ button, turn })))
    .toSorted((one, other) => one.turn - other.turn)
    .map(({ button }) => button),
});

/** Of all that could be next the one that presses most; of two alike the sooner; of those the first. */
export const mostPressing = (steps: readonly NextStep[]): NextStep | undefined =>
  steps.toSorted(morePressing)[0];

function morePressing(one: NextStep, other: NextStep): number {
  const byUrgency = urgencies.indexOf(one.urgency) - urgencies.indexOf(other.urgency);
  return byUrgency === 0 ? momentOf(one) - momentOf(other) : byUrgency;
}

/** Those in which somebody waits, or something is due, stand first; the others as they come. */
export const dueFirst = (pairs: readonly PairShown[]): readonly PairShown[] =>
  pairs.toSorted((one, other) => Number(hasDue(other)) - Number(hasDue(one)));

const hasDue = ({ next }: PairShown): boolean =>
  next.some(({ urgency }) => urgency === 'asked' || urgency === 'due');

/** What has no time comes after what has one. */
const momentOf = ({ at }: NextStep): number => at?.epochMilliseconds ?? Number.MAX_SAFE_INTEGER;

/** One part's buttons. */
export type ButtonRow = { readonly inView: readonly Button[]; readonly inMenu: readonly Button[] };

/** So many stand in view beside the one that is next: more would be a wall. */
export const mostInView = 3;

/**
 * Which buttons stand in view: one of each group in turn, until there are enough. Each of the rest is a line of its group's menu,
 * and so are those that do the same to several things, since in view it would not be seen to which.
 * @returns as many as there are groups, in their order
 */
export function rowsOf(groups: readonly (readonly Button[])[]): readonly ButtonRow[] {
  const inView = new Set(
    groups
      .flatMap((group, place) => onlyOnes(group).map((button, turn) => ({ button, place, turn })))
      .toSorted((one, other) => one.turn - other.turn || one.place - other.place)
      .slice(0, mostInView)
      .map(({ button }) => button),
  );
  return groups.map((group) => ({
    inView: group.filter((button) => inView.has(button)),
    inMenu: group.filter((button) => !inView.has(button)),
  }));
}

/** With more lines in the menu of one: where nothing else tells of their pair, a button in view would not say with whom it was. */
export const withInMenu = (
  rows: readonly ButtonRow[],
  place: number,
  buttons: readonly Button[],
): readonly ButtonRow[] =>
  rows.map((row, index) => (index === place ? { ...row, inMenu: [...buttons, ...row.inMenu] } : row));

/** Those that alone do what they do. */
export const onlyOnes = (group: readonly Button[]): readonly Button[] =>
  group.filter(({ action_id: id }) => group.filter(({ action_id }) => action_id === id).length === 1);

/** Of a pair that has ended Home says so, until there is another in its program. */
export const isTold = ({ blocks }: Pick<Part, 'blocks'>): boolean => blocks.length > 0;

/** So many lines are read at a glance. */
export const mostLines = 12;

/** A menu of more lines ends with one that opens all of them. */
export const foldedRow = ({ inView, inMenu }: ButtonRow, everything: Button): ButtonRow => ({
  inView,
  inMenu: inMenu.length > mostLines ? [...inMenu.slice(0, mostLines - 1), everything] : inMenu,
});

/** What stands apart from any pair that still goes on. */
export const places = ['past', 'running', 'person'] as const;

/** All buttons of one place, and of which pair it is; undefined where there is none of that name any more. */
export function everythingIn(
  { pairs, ended, kept, standing, offers, running, own }: Overview,
  place: string,
): { readonly names?: string; readonly buttons: readonly Button[] } | undefined {
  const pair = pairs.find(({ pairId }) => pairId === place);
  if (pair) return { names: pair.names, buttons: allIn([pair]) };
  const parts = { past: [...ended, kept], running: [running], person: [standing, offers, own] };
  const known = places.find((each) => each === place);
  const buttons = known === undefined ? [] : allIn(parts[known]);
  return buttons.length === 0 ? undefined : { buttons };
}

const allIn = (parts: readonly Part[]): readonly Button[] => {
  const onTop = parts.flatMap(({ next }) =>
    next.flatMap(({ button, others = [] }) => [button ?? [], others].flat()),
  );
  return besides([], [...onTop, ...parts.flatMap(({ buttons }) => buttons)]);
};

/** As many in a row as are seen together. */
export const inRows = (buttons: readonly Button[]): readonly (readonly Button[])[] =>
  Array.from({ length: Math.ceil(buttons.length / mostInRow) }, (_, row) =>
    buttons.slice(row * mostInRow, (row + 1) * mostInRow),
  );

const mostInRow = 4;

/** Each thing to do once, without what stands on top. */
export function besides(onTop: readonly Button[], buttons: readonly Button[]): readonly Button[] {
  const known = new Set(onTop.map(doing));
  return buttons.filter((button) => {
    const isNew = !known.has(doing(button));
    known.add(doing(button));
    return isNew;
  });
}

export const doing = ({ action_id, value = '' }: Button): string => `${action_id} ${value}`;

export type HomeBlocks = { readonly whole: readonly KnownBlock[]; readonly brief: readonly KnownBlock[] };

/** Of a pair that is paused nothing presses: told is what it waits for, and all else can be done by whoever likes to. */
export const calmIn = ({ state }: Pick<Pair, 'state'>, steps: readonly NextStep[]): readonly NextStep[] =>
  state === 'paused' ? steps.filter(({ urgency }) => urgency === 'waiting') : steps;

type Room = { readonly blocks: number; readonly bytes: number };

/** Each as a whole where there is room, the newest first; of the rest what can be done with them. */
export function fitted(room: Room, pairs: readonly HomeBlocks[]): readonly KnownBlock[] {
  const fits = (all: readonly (readonly KnownBlock[])[]) => {
    const blocks = all.flat();
    return blocks.length <= room.blocks && bytesOf(blocks) <= room.bytes;
  };
  const kept = pairs.reduce<readonly (readonly KnownBlock[])[]>(
    (all, { brief: each }) => (fits([...all, each]) ? [...all, each] : all),
    [],
  );
  return pairs
    .slice(0, kept.length)
    .reduce((all, { whole }, place) => {
      const more = all.with(place, whole);
      return fits(more) ? more : all;
    }, kept)
    .flat();
}

export const bytesOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));
