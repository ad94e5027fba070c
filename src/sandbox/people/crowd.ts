import type { MadeUpPerson } from './made-up-person.ts';

const FIRST = [
  'Aino Bram Carys Dilan Elif Femi Gwen Hugo Ines Jarek Kemal Lotte Milan Nadia Otto Pilar Rafael Saoirse Tariq Ulla',
  'Vera Wiktor Ximena Yara Zeno Anouk Benoît Chiara Darragh Edda Freya Gael Hedda Ilse Joris Kaia Lucia Mateo Noor Olena',
]
  .join(' ')
  .split(' ');
const LAST = [
  'Abbott Bakker Castro Dahl Ekman Ferro Garcia Holm Ito Jansen Kaur Lund Marsh Novak Okafor Pires Quist Rossi Silva',
  'Tanaka Udo Vance Weiss Yilmaz Zhou',
]
  .join(' ')
  .split(' ');

/** As many as can be told apart by their names. */
export const largestCrowd = FIRST.length * LAST.length;

const at = <Item>(items: readonly Item[], index: number): Item => items[index % items.length] as Item;

/**
 * So many active people: those given, and further ones beside them. Each further one has the work, title and team of somebody
 * given, their manager if they have one, and of everything else what others there have; the same ones each time.
 */
export function crowdOf(given: readonly MadeUpPerson[], size: number): readonly MadeUpPerson[] {
  const active = given.filter(({ isDeactivated, isGuest }) => !isDeactivated && !isGuest);
  const staff = active.filter(({ level, isAdmin }) => level < 4 && !isAdmin);
  const more = Array.from({ length: Math.max(0, size - active.length) }, (_, index) =>
    further(index, { staff, active }),
  );
  return [...given, ...more];
}

type Among = { readonly staff: readonly MadeUpPerson[]; readonly active: readonly MadeUpPerson[] };

function further(index: number, { staff, active }: Among): MadeUpPerson {
  const like = at(staff, index);
  const [one = like, other = like, third = like] = [3, 7, 11].map((step) => at(active, index * step + step));
  const name = `${at(FIRST, index)} ${at(LAST, Math.floor(index / FIRST.length) + index)}`;
  return {
    ...like,
    ...wantedOf([
      [one, other],
      [one, like],
      [like, like],
    ]),
    name,
    displayName: name,
    tenureMonths: (like.tenureMonths + index * 7) % 120,
    interests: third.interests,
    goals: other.goals,
    earlierPath: third.earlierPath,
    firstTimeLead: false,
  };
}

/** What the first pair of people offer and seek of whom nothing is both. */
function wantedOf(
  pairs: readonly (readonly [MadeUpPerson, MadeUpPerson])[],
): Pick<MadeUpPerson, 'offers' | 'seeks'> {
  const fitting = pairs.find(([{ offers }, { seeks }]) => !offers.some((topic) => seeks.includes(topic)));
  return { offers: fitting?.[0].offers ?? [], seeks: fitting?.[1].seeks ?? [] };
}
