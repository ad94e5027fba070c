import { stays, audiences, type KeptGroup, type SeenBy, type Stays } from '../../../db/kept/keeping.ts';
import { columnsOf, keeps, keptTables, type KeptTable } from '../../../db/kept/kept.ts';

/** What is told at once; the rest on demand. */
export const firstTold = [
  'directory',
  'profile',
  'pair',
  'agreement',
  'goals',
  'sessions',
  'check-ins',
  'endings',
  'help',
  'running',
] as const satisfies readonly KeptGroup[];

export const tablesOf = (group: KeptGroup): readonly KeptTable[] =>
  keptTables.filter((table) => keeps(table).group === group);

/** What is told of a table: of some of its columns others may be shown more, or less, than of the rest. */
export type TableTold = {
  readonly table: KeptTable;
  readonly seenBy: readonly SeenBy[];
  readonly stays: readonly Stays[];
  readonly isSealed: boolean;
};

export function toldOf(table: KeptTable): TableTold {
  const all = columnsOf(table);
  const ofPeople = all.filter(({ dataClass }) => dataClass !== 'technical');
  const told = ofPeople.length > 0 ? ofPeople : all;
  return {
    table,
    seenBy: inOrder(
      audiences,
      told.map(({ seenBy }) => seenBy),
    ),
    stays: inOrder(
      stays,
      told.map((column) => column.stays),
    ),
    isSealed: all.some(({ name }) => name.endsWith('Sealed')),
  };
}

/** Who beyond a pair is shown something of somebody by name, be it a state or a date alone. */
const beyondAPair: readonly SeenBy[] = ['pair-and-admins', 'admins', 'program', 'workspace'];

/** Who is shown what people wrote, in all of a group; of those beyond a pair, who is shown anything of it. */
export const readersOfGroup = (group: KeptGroup): readonly SeenBy[] =>
  inOrder(
    audiences,
    tablesOf(group).flatMap((table) =>
      columnsOf(table).flatMap(({ dataClass, seenBy }) =>
        dataClass === 'content' || (dataClass !== 'technical' && beyondAPair.includes(seenBy))
          ? [seenBy]
          : [],
      ),
    ),
  ).filter((seenBy) => seenBy !== 'nobody');

const inOrder = <Each>(order: readonly Each[], some: readonly Each[]): readonly Each[] =>
  order.filter((each) => some.includes(each));
