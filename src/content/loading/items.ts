import type { PackPlace } from './content-error.ts';
import type { Source } from './source.ts';

/** Something in a list of a file that has an id. */
export type Item = {
  /** The name of its list, e.g. `prompts`. */
  readonly kind: string;
  readonly id: string;
  readonly place: PackPlace;
  readonly data: object;
};

/** Takes any data whatever. */
export function itemsOf({ data, placeOf }: Source): readonly Item[] {
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([kind, list]: [string, unknown]) =>
    Array.isArray(list)
      ? list.flatMap((item: unknown, index) =>
          typeof item === 'object' && item !== null && 'id' in item && typeof item.id === 'string'
            ? [{ kind, id: item.id, place: placeOf([kind, index, 'id']), data: item }]
            : [],
        )
      : [],
  );
}
