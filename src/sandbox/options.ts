import { parseArgs } from 'node:util';
import { largestCrowd } from './people/crowd.ts';
import { placeIds, places, type PlaceId } from './people/places.ts';

export type Options = {
  readonly place: PlaceId;
  /** How many have joined. */
  readonly people: number;
};

export class OptionsError extends Error {
  readonly code = 'bad_options';
}

/** How many a place has by itself. */
const least = 24;

/** What follows `npm run sandbox --`. Throws OptionsError, which says what there is. */
export function readOptions(given: readonly string[]): Options {
  const { place = 'company', people = String(least) } = parsed(given);
  if (!isPlace(place))
    throw new OptionsError(`There is no place "${place}". There are ${placeIds.join(', ')}.`);
  const size = Number(people);
  if (!Number.isInteger(size) || size < least || size > largestCrowd)
    throw new OptionsError(`--people takes a number from ${least} to ${largestCrowd}, not "${people}".`);
  return { place, people: size };
}

const isPlace = (name: string): name is PlaceId => Object.hasOwn(places, name);

function parsed(given: readonly string[]): { readonly place?: string; readonly people?: string } {
  try {
    const options = { place: { type: 'string' }, people: { type: 'string' } } as const;
    return parseArgs({ args: [...given], options }).values;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new OptionsError(`${why}\nThere are --place ${placeIds.join('|')} and --people <number>.`);
  }
}
