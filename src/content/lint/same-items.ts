import type { ContentFault } from '../loading/content-error.ts';
import { type Item, itemsOf } from '../loading/items.ts';
import type { Pack } from '../loading/load-pack.ts';

/** What the program itself reads of an item beside its id. The rest is for people. */
const marks = [
  'role',
  'theme',
  'depth',
  'after',
  'sign',
  'opens',
  'section',
  'horizon',
  'owner',
  'asked',
  'dimension',
  'scale',
  'moment',
  'group',
] as const;

/**
 * Where a pack says something else than the English one, not only the same in other words: an item is missing, or stands
 * there alone, or has another mark or place. Whom the bot has shown what, it knows by ids; a plan it picks by its place.
 */
export function differences(english: Pack, other: Pack): readonly ContentFault[] {
  const counterparts = Map.groupBy(other.sources.flatMap(itemsOf), ({ kind }) => kind);
  return Map.groupBy(english.sources.flatMap(itemsOf), ({ kind }) => kind)
    .entries()
    .flatMap(([kind, items]) => differencesOfKind(items, counterparts.get(kind) ?? []))
    .toArray();
}

function differencesOfKind(english: readonly Item[], other: readonly Item[]): readonly ContentFault[] {
  const theirs = new Map(english.map((item) => [item.id, item]));
  const own = new Set(other.map(({ id }) => id));
  const missing = english.filter(({ id }) => !own.has(id)).map(asMissing);
  const strange = other.flatMap((item) => {
    const counterpart = theirs.get(item.id);
    return counterpart ? otherMarks(item, counterpart) : [asAlone(item)];
  });
  const faults = [...missing, ...strange];
  return faults.length > 0 ? faults : otherOrder(english, other);
}

const asMissing = ({ id, place }: Item): ContentFault => ({
  file: place.file,
  line: 1,
  cause: `the id "${id}" is missing, which the English pack has`,
});

const asAlone = ({ id, place }: Item): ContentFault => ({
  ...place,
  cause: `the id "${id}" is not in the English pack`,
});

function otherMarks({ id, place, data }: Item, counterpart: Item): readonly ContentFault[] {
  return marks.flatMap((mark) => {
    const expected: unknown = Reflect.get(counterpart.data, mark);
    return Reflect.get(data, mark) === expected
      ? []
      : [{ ...place, cause: `"${mark}" of "${id}" is ${JSON.stringify(expected)} in the English pack` }];
  });
}

/** The first that stands elsewhere; those after it would only follow from it. */
function otherOrder(english: readonly Item[], other: readonly Item[]): readonly ContentFault[] {
  const at = other.findIndex(({ id, place }, index) => {
    const counterpart = english[index];
    return id !== counterpart?.id || place.file !== counterpart.place.file;
  });
  const [moved, counterpart] = [other[at], english[at]];
  if (!moved || !counterpart) return [];
  const { id, place } = counterpart;
  return [
    { ...moved.place, cause: `"${moved.id}" stands where the English pack has "${id}", in ${place.file}` },
  ];
}
