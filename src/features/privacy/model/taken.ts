import { namesSomebody, type ColumnKept } from '../../../db/kept/keeping.ts';
import { columnsOf, keeps, keptTables, type KeptTable } from '../../../db/kept/kept.ts';

/** Whose row it is: whoever is named first in it. */
export const ownerOf = (table: KeptTable): ColumnKept | undefined =>
  columnsOf(table).find(({ is }) => namesSomebody(is));

/** By what a row names its pair. */
export const pairColumnOf = (table: KeptTable): string => (table === 'pairs' ? 'id' : 'pairId');

const ofAPair: readonly string[] = ['pair', 'pair-and-admins'];

/** Theirs together, and nobody's alone: whatever one of them was shown of it is theirs to take along too. */
export const pairTables: readonly KeptTable[] = keptTables.filter((table) => {
  const columns = columnsOf(table);
  return (
    ofAPair.includes(keeps(table).seenBy) &&
    columns.some(({ name }) => name === pairColumnOf(table)) &&
    table !== 'pairMembers' &&
    columns.every(({ is }) => is !== 'whose')
  );
});

/** Those in whose rows somebody is named first, whose rows they are. */
export const ownTables: readonly KeptTable[] = keptTables.filter(
  (table) => ownerOf(table) !== undefined && !pairTables.includes(table),
);

/** What goes along by another table's rows, in which nobody is named. */
const besides: readonly KeptTable[] = ['goalActions'];

/** Whether somebody is shown what is theirs of it, who asks for it. */
export const isTakenAlong = (table: KeptTable): boolean =>
  [...ownTables, ...pairTables, ...besides].includes(table);
