import type { Button } from '@slack/types';
import { button } from '../../../slack/blocks.ts';
import type { Reader } from '../../../language.ts';
import { isOffered, type PairAct } from '../../pairs/lifecycle.ts';
import type { Pair } from '../../pairs/pair/model.ts';
import type { Action, Goal } from './model/goal.ts';
import { texts } from './texts.ts';

/** Named apart from the views, since other features' messages carry these buttons too. */
export const ids = {
  open: 'goals.open',
  openShared: 'goals.open-shared',
  set: 'goals.set',
  show: 'goals.show',
  past: 'goals.past',
  edit: 'goals.edit',
  save: 'goals.save',
  addAction: 'goals.add-action',
  changeAction: 'goals.change-action',
  saveAction: 'goals.save-action',
  dropAction: 'goals.drop-action',
  finish: 'goals.finish',
  drop: 'goals.drop',
  carryOn: 'goals.carry-on',
  close: 'goals.close',
  accept: 'goals.accept',
  decline: 'goals.decline',
  withdraw: 'goals.withdraw',
  agree: 'goals.agree',
  keepOpen: 'goals.keep-open',
} as const;

/** Where an action is ticked: Home is drawn anew by itself, a card and a modal are put in their own place. */
export const places = ['home', 'card', 'modal'] as const;
export type GoalsPlace = (typeof places)[number];

export const marks = {
  home: { tick: 'goals.tick', untick: 'goals.untick' },
  card: { tick: 'goals.card-tick', untick: 'goals.card-untick' },
  modal: { tick: 'goals.modal-tick', untick: 'goals.modal-untick' },
} as const satisfies Readonly<Record<GoalsPlace, object>>;

type InPair = { readonly pair: Pick<Pair, 'state' | 'channelId'>; readonly reader: Reader };

/** Of marking an action as done, or as open after all, what can be done in the pair now. */
export const markButtons = (
  { tick, untick }: { readonly tick?: Action | undefined; readonly untick?: Action | undefined },
  goal: Goal,
  { pair, ...where }: ButtonsShown & Pick<InPair, 'pair'>,
): readonly Button[] =>
  isOffered(pair, 'tick-action')
    ? [
        ...(tick ? [tickButton(goal, tick, where)] : []),
        ...(untick ? [untickButton(goal, untick, where)] : []),
      ]
    : [];

const tickButton = (goal: Goal, action: Action, { place, reader }: ButtonsShown): Button =>
  button({
    id: marks[place].tick,
    text: texts(reader).markDone,
    spoken: texts(reader).done(action.wording),
    value: `${goal.id}:${action.position}`,
  });

const untickButton = (goal: Goal, action: Action, { place, reader }: ButtonsShown): Button =>
  button({
    id: marks[place].untick,
    text: texts(reader).notDone[place === 'modal' ? 'seen' : 'last'],
    spoken: `${texts(reader).notDone[place === 'modal' ? 'seen' : 'last']}: ${action.wording}`,
    value: `${goal.id}:${action.position}`,
  });

type ButtonsShown = { readonly place: GoalsPlace; readonly reader: Reader };

/**
 * What is done with one goal, each told apart by its title where it is only heard. An answer says to which question it is one: a
 * later one may be about another outcome.
 */
export type Verb =
  | 'show'
  | 'edit'
  | 'addAction'
  | 'finish'
  | 'drop'
  | 'carryOn'
  | 'accept'
  | 'decline'
  | 'withdraw'
  | 'agree'
  | 'keepOpen';

export const goalButton = (verb: Verb, { id, wording, closingNumber }: Goal, reader: Reader): Button =>
  button({
    id: ids[verb],
    text: texts(reader).buttons[verb],
    spoken: `${texts(reader).buttons[verb]}: ${wording.title}`,
    value: verb === 'agree' || verb === 'keepOpen' ? `${id}:${closingNumber ?? 0}` : id,
    ...((verb === 'accept' || verb === 'agree') && { style: 'primary' }),
  });

const actOf = {
  edit: 'edit-goal',
  addAction: 'edit-goal',
  finish: 'finish-goal',
  drop: 'finish-goal',
  carryOn: 'finish-goal',
  accept: 'answer-goal',
  decline: 'answer-goal',
  withdraw: 'answer-goal',
  agree: 'answer-goal',
  keepOpen: 'answer-goal',
} as const satisfies Readonly<Record<Exclude<Verb, 'show'>, PairAct>>;

/** Of these those that can be done in the pair now: to read a goal always can. */
export const goalButtons = (
  verbs: readonly Verb[],
  goal: Goal,
  { pair, reader }: InPair,
): readonly Button[] =>
  verbs
    .filter((verb) => verb === 'show' || isOffered(pair, actOf[verb]))
    .map((verb) => goalButton(verb, goal, reader));

/** For those of a pair that are over. */
export const pastButton = (pairId: string, reader: Reader): Button =>
  button({ id: ids.past, text: texts(reader).seePast, value: pairId });

/** Offered where there is room for one; for a shared one alone, where there is room for that. */
export function setButtons(
  pairId: string,
  kinds: readonly Goal['ownership'][],
  reader: Reader,
): readonly Button[] {
  const words = texts(reader);
  if (kinds.includes('personal')) return [button({ id: ids.open, text: words.add, value: pairId })];
  return kinds.includes('shared')
    ? [button({ id: ids.openShared, text: words.setShared, value: pairId })]
    : [];
}

/**
 * What can be done with an open goal by whoever may move it, the likeliest first.
 * @param personId none where all of the pair read it
 */
export function waysOn(goal: Goal, personId = ''): readonly Verb[] {
  const hasSaidYes = goal.consents.includes(personId);
  const no = goal.ownerId === personId ? 'withdraw' : 'decline';
  const verbs: Readonly<Record<Goal['state'], readonly Verb[]>> = {
    proposed: hasSaidYes ? [no] : ['accept', no],
    active: ['finish', 'edit', 'carryOn', 'drop'],
    closing: hasSaidYes ? ['keepOpen'] : ['agree', 'keepOpen'],
    closed: [],
    declined: [],
  };
  return verbs[goal.state];
}
