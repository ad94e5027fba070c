import type { Primer } from '../../../content/pack/content.ts';

/** One part of the primer, as it stands on a screen of its own. */
export type Screen = {
  readonly primer: string;
  readonly title: string;
  readonly text: string;
  /** Counts from 1. */
  readonly part: number;
  readonly parts: number;
};

/** A part that is not there any more is the last one that is. */
export function screenOf({ title: primer, sections }: Primer, part: number): Screen {
  const parts = sections.length;
  const shown = Math.min(Math.max(1, part), parts);
  const section = sections[shown - 1];
  if (section === undefined) throw new RangeError('the primer of the content pack has no parts');
  return { primer, ...section, part: shown, parts };
}
