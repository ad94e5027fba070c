import type { Tip } from './content.ts';
import type { moments } from './schema.ts';

export type Moment = (typeof moments)[number];

/** Where a tip stands: one place shows the same one however often it is drawn, and the next of its kind another. */
export type TipPlace = { readonly moment: Moment; readonly pairId: string; readonly turn: number };

/** A tip for this moment. Pairs begin at different ones, so that two friends in different pairs have two to tell of. */
export function tipFor(tips: readonly Tip[], { moment, pairId, turn }: TipPlace): string {
  const fitting = tips.filter((tip) => tip.moment === moment);
  const tip = fitting[(startOf(pairId) + turn) % fitting.length];
  if (tip === undefined) throw new RangeError(`the content pack has no tip for ${moment}`);
  return tip.text;
}

const startOf = (pairId: string): number =>
  Array.from(pairId).reduce((sum, character) => sum + (character.codePointAt(0) ?? 0), 0);
