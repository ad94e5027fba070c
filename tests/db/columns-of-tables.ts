import { globSync, readFileSync } from 'node:fs';

const sourceOf = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

/** The lines of a type, without those of comments, that name one of its members. */
const membersIn = (body: string): readonly (readonly [string, string])[] =>
  [...body.matchAll(/^ {2}(\w+)\??:\s+(.+);$/gmu)].map(([, name = '', type = '']) => [name, type]);

/** By the name of their type. Every table of a workspace has its workspace too. */
const rowTypes = new Map(
  globSync('src/db/tables/*.ts').flatMap((file) =>
    [...sourceOf(file).matchAll(/^export type (\w+) = WorkspaceOwned & \{\n([^}]*)^\};/gmu)].map(
      ([, name = '', body = '']): [string, readonly string[]] => [
        name,
        ['workspaceId', ...membersIn(body).map(([column]) => column)],
      ],
    ),
  ),
);

function columnsOf(rowType: string): readonly string[] {
  const columns = rowTypes.get(rowType);
  if (!columns) throw new Error(`src/db/tables says nothing of ${rowType} that could be read`);
  return columns;
}

/** What each file adds to `Database`. */
const tables = globSync('src/db/tables/*.ts').flatMap((file) =>
  [...sourceOf(file).matchAll(/^ {2}interface Database \{\n([^}]*)^ {2}\}/gmu)].map(
    ([, names = '']) => names,
  ),
);

/** The names in `Database`, which are gone at run time, as the source gives them. */
export const columnsOfTables: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  membersIn(tables.join('').replaceAll(/^ {2}/gmu, '')).map(([table, rowType]) => [
    table,
    columnsOf(rowType),
  ]),
);
