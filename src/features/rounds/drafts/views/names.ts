import { formatList, type Reader } from '../../../../language.ts';
import { cut, escape } from '../../../../slack/blocks.ts';
import type { RoundDraft } from '../model/round.ts';
import { nameLength } from './fields.ts';

type Names = RoundDraft['names'];

/** Cut first: a character that is escaped must stay whole. */
export const nameOf = (names: Names, id: string): string => escape(cut(names.get(id) ?? id, nameLength));

export const namesOf = (names: Names, ids: readonly string[], reader: Reader): string =>
  formatList(
    ids.map((id) => nameOf(names, id)),
    reader,
  );

/** The first few, and how many more there are. */
export function fewOf<Item>(items: readonly Item[], most: number) {
  return { few: items.slice(0, most), more: Math.max(0, items.length - most) };
}
