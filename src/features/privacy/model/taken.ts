import { namesSomebody, type ColumnKept } from '../../../db/kept/keeping.ts';
import { columnsOf, keeps, tables, type Table } from '../../../db/kept/kept.ts';

/** Whose row it is: whoever is named first in it. */
export const ownerOf = (table: Table): ColumnKept | undefined =>
  columnsOf(table).find(({ is }) => namesSomebody(is));

/** By what a row names its pair. */
export const pairColumnOf = (table: Table): string => (table === 'pairs' ? 'id' : 'pairId');

const ofAPair: readonly string[] = ['pair', 'pair-and-admins'];

/** Theirs together, and nobody's alone: whatever one of them was shown of it is theirs to take along too. */
export const pairTables: readonly Table[] = tables.filter((table) => {
  const columns = columnsOf(table);
  return (
    ofAPair.includes(keeps(table).seenBy) &&
    columns.some(({ name }) => name === pairColumnOf(table)) &&
    table !== 'pairMembers' &&
    columns.every(({ is }) => is !== 'whose')
  );
});

/** Those in whose rows somebody is named first, whose rows they are. */
export const ownTables: readonly Table[] = tables.filter(
  (table) => ownerOf(table) !== undefined && !pairTables.includes(table),
);

/** What goes along by another table's rows, in which nobody is named. */
const besides: readonly Table[] = ['goalActions'];

/** Whether somebody is shown what is theirs of it, who asks for it. */
export const isTakenAlong = (table: Table): boolean =>
  [...ownTables, ...pairTables, ...besides].includes(table);
