import type { Button } from '@slack/types';
import type { Reader } from '../../../language.ts';
import { button } from '../../../slack/blocks.ts';
import { isOffered } from '../../pairs/lifecycle.ts';
import { mayBeInHalves, otherMentee, type Recorded, type Rota } from './model.ts';
import { texts } from './texts.ts';

export const ids = {
  start: 'agenda.start',
  held: 'sessions.held',
  heldAgain: 'sessions.held-again',
  undo: 'sessions.undo',
  chooseDay: 'sessions.choose-day',
  /** The modal. */
  keepDay: 'sessions.keep-day',
  swap: 'rota.swap',
  halves: 'rota.halves',
  whole: 'rota.whole',
} as const;

const nextOf = ({ pair, sessionsHeld }: Pick<Rota, 'pair' | 'sessionsHeld'>): string =>
  `${pair.id}:${sessionsHeld + 1}`;

/** Brings the agenda of the session that is next. */
export const startButton = (
  { pairId, number }: { readonly pairId: string; readonly number: number },
  reader: Reader,
): Button => button({ id: ids.start, text: texts(reader).start, value: `${pairId}:${number}` });

export const startNextButton = ({ pair, sessionsHeld }: Rota, reader: Reader): Button =>
  startButton({ pairId: pair.id, number: sessionsHeld + 1 }, reader);

/** Puts the session that is next on record. */
export const heldButton = (rota: Rota, reader: Reader): Button =>
  button({ id: ids.held, text: texts(reader).held, value: nextOf(rota) });

/** As `heldButton`, under a session that has just been put on record: whoever presses it means another one. */
export const heldAgainButton = (rota: Rota, reader: Reader): Button =>
  button({ id: ids.heldAgain, text: texts(reader).heldAgain, value: nextOf(rota) });

type Last = { readonly pair: Pick<Rota['pair'], 'id'>; readonly sessionsHeld: number };

/** Takes the last session off the record: it was put there by mistake. */
export const undoButton = ({ pair, sessionsHeld }: Last, reader: Reader): Button =>
  button({ id: ids.undo, text: texts(reader).undo, value: `${pair.id}:${sessionsHeld}` });

/** The last session was on another day. */
export const chooseDayButton = ({ pair, sessionsHeld }: Last, reader: Reader): Button =>
  button({ id: ids.chooseDay, text: texts(reader).day.choose, value: `${pair.id}:${sessionsHeld}` });

/** To whoever recorded one while the pair rests: what a message in its DM would be for else. */
export const quietlyButtons = (
  { pairId, number }: Exclude<Recorded, 'told'>,
  reader: Reader,
): readonly Button[] => {
  const last = { pair: { id: pairId }, sessionsHeld: number };
  return [chooseDayButton(last, reader), undoButton(last, reader)];
};

/** For the session that is next: who of them is its mentee, and whether each is for a half of it. Each names what it means. */
export function rolesButtons(rota: Rota, reader: Reader): readonly Button[] {
  if (!isOffered(rota.pair, 'change-roles')) return [];
  const words = texts(reader);
  const value = nextOf(rota);
  const inHalves = rota.form === 'halves';
  const share = inHalves ? { id: ids.whole, text: words.whole } : { id: ids.halves, text: words.halves };
  return [
    ...(inHalves ? [] : [swapButton(rota, reader)]),
    ...(mayBeInHalves(rota) || inHalves ? [button({ ...share, value })] : []),
  ];
}

/** It says whom it makes the mentee, by their place in the draw: pressed twice, or by several of them, it means the same. */
const swapButton = (rota: Rota, reader: Reader): Button => {
  const seat = rota.pair.members.indexOf(otherMentee(rota));
  return button({ id: ids.swap, text: texts(reader).swap, value: `${nextOf(rota)}:${seat}` });
};
