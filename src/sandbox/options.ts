import { parseArgs } from 'node:util';
import { largestCrowd } from './people/crowd.ts';
import { placeIds, places, type PlaceId } from './people/places.ts';

export type Options = {
  readonly place: PlaceId;
  /** How many have joined. */
  readonly people: number;
  /** Whether either of them was named. */
  readonly isChosen: boolean;
  /** It goes on where it was kept the last time, and is kept. */
  readonly keep: boolean;
  /** What was kept is thrown away first. */
  readonly fresh: boolean;
};

export class OptionsError extends Error {
  readonly code = 'bad_options';
}

/** How many a place has by itself. */
const least = 24;

/** What follows `npm run sandbox --`. Throws OptionsError, which says what there is. */
export function readOptions(given: readonly string[]): Options {
  const named = parsed(given);
  const { place = 'company', people = String(least), keep = false, fresh = false } = named;
  if (!isPlace(place))
    throw new OptionsError(`There is no place "${place}". There are ${placeIds.join(', ')}.`);
  const size = Number(people);
  if (!Number.isInteger(size) || size < least || size > largestCrowd)
    throw new OptionsError(`--people takes a number from ${least} to ${largestCrowd}, not "${people}".`);
  const isChosen = named.place !== undefined || named.people !== undefined;
  return { place, people: size, isChosen, keep, fresh };
}

const isPlace = (name: string): name is PlaceId => Object.hasOwn(places, name);

type Named = {
  readonly place?: string;
  readonly people?: string;
  readonly keep?: boolean;
  readonly fresh?: boolean;
};

function parsed(given: readonly string[]): Named {
  try {
    const options = {
      place: { type: 'string' },
      people: { type: 'string' },
      keep: { type: 'boolean' },
      fresh: { type: 'boolean' },
    } as const;
    return parseArgs({ args: [...given], options }).values;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new OptionsError(
      `${why}\nThere are --place ${placeIds.join('|')}, --people <number>, --keep and --fresh.`,
    );
  }
}
