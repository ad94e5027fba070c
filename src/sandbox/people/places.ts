import type { MadeUpPerson } from './made-up-person.ts';
import { people } from './people.ts';
import { readTable } from './read-table.ts';

/** An organization to play in. The first of its people is an admin, and called Ana. */
export type Place = {
  readonly id: PlaceId;
  /** Its workspace’s. */
  readonly name: string;
  readonly about: string;
  /** The starting set whose words its program uses; those that a program begins with where it is not given. */
  readonly words?: string;
  readonly people: readonly MadeUpPerson[];
};

export const placeIds = ['company', 'hospital', 'university'] as const;
export type PlaceId = (typeof placeIds)[number];

/** Throws where there is none. */
export function placeNamed(id: string): Place {
  const place = Object.values(places).find((each) => each.id === id);
  if (!place) throw new RangeError(`There is no place "${id}"`);
  return place;
}

const table = (name: string): URL => new URL(`tables/${name}.csv`, import.meta.url);

export const places: Readonly<Record<PlaceId, Place>> = {
  company: {
    id: 'company',
    name: 'Northwind',
    about: 'A company in many cities and time zones',
    people,
  },
  hospital: {
    id: 'hospital',
    name: 'St Brigid’s Hospital',
    about: 'A hospital in Dublin: wards, laboratories, a kitchen, and shifts',
    words: 'hospital',
    people: readTable(table('hospital'), {
      location: 'Dublin',
      timeZone: 'Europe/Dublin',
      locale: 'en-IE',
    }),
  },
  university: {
    id: 'university',
    name: 'University of Lothian',
    about: 'A university in Edinburgh: teaching, research, and the offices around them',
    words: 'university-and-school',
    people: readTable(table('university'), {
      location: 'Edinburgh',
      timeZone: 'Europe/London',
      locale: 'en-GB',
    }),
  },
};
