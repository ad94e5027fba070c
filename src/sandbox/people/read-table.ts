import { readFileSync } from 'node:fs';
import papa from 'papaparse';
import { z } from 'zod';
import type { MadeUpPerson } from './made-up-person.ts';

const list = z.string().transform((cell) =>
  cell
    .split(';')
    .map((each) => each.trim())
    .filter(Boolean),
);

const row = z.object({
  name: z.string().min(1),
  title: z.string().min(1),
  team: z.string().min(1),
  department: z.string().min(1),
  level: z.coerce.number().pipe(z.literal([1, 2, 3, 4, 5])),
  craftFamily: z.string().min(1),
  tenureMonths: z.coerce.number().int().min(0),
  manager: z.string(),
  languages: list,
  interests: list,
  goals: list,
  offers: list,
  seeks: list,
  earlierPath: z.string().min(1),
  hours: z.string().regex(/^\d\d:\d\d-\d\d:\d\d$/),
  /** Of `admin`, `owner`, `guest`, `gone` and `first-time lead`. */
  rights: list,
});

/** Where all of them work. */
export type Site = { readonly location: string; readonly timeZone: string; readonly locale: string };

/** Made-up people, one in each row of a table; several words of a cell are parted by `;`. */
export function readTable(file: URL, site: Site): readonly MadeUpPerson[] {
  const { data } = papa.parse(readFileSync(file, 'utf8'), { header: true, skipEmptyLines: true });
  return z
    .array(row)
    .parse(data)
    .map(({ manager, hours, rights, ...person }) => {
      const [from = '', until = ''] = hours.split('-');
      return {
        ...person,
        ...site,
        ...(manager === '' ? {} : { manager }),
        workingHours: { from, until },
        firstTimeLead: rights.includes('first-time lead'),
        isAdmin: rights.includes('admin') || rights.includes('owner'),
        isOwner: rights.includes('owner'),
        isGuest: rights.includes('guest'),
        isDeactivated: rights.includes('gone'),
      };
    });
}
