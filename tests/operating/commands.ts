import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { bareEnvironment } from '../support/compiled.ts';
import type { Room } from '../support/places.ts';

/** A command of an operator's, in an environment of its own; the doctor where none is given. */
export const run = async (environment: Readonly<Record<string, string>>, ...command: readonly string[]) => {
  const child = spawn(process.execPath, command.length === 0 ? ['src/run-doctor.ts'] : command, {
    cwd: new URL('../../', import.meta.url),
    env: { ...bareEnvironment(), ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (chunk: string) => (said += chunk));
  const [code] = await once(child, 'close');
  return { code: code as number, said };
};

/** Whatever tells who somebody is, or where, and some of what is sealed. */
export const whoAndWhere = async (here: Room): Promise<readonly string[]> => {
  const rows = await here.rows.query<{ words: string }>(
    `select unnest(array[id, name, real_name, handle] || string_to_array(name, ' ')) as words from people
     union select name from programs union select id::text from programs union select id::text from pairs
     union select channel_id from pairs union select bot_token_sealed from installations
     union select wording_sealed from goals`,
  );
  return [
    here.workspace.teamId,
    here.workspace.botToken,
    'Northwind',
    ...rows.map(({ words }) => words),
  ].filter((words) => words !== null && words.length > 2);
};

/** How many sealed values there are. */
export const countOfSealed = `
  select sum((xpath('/row/c/text()', query_to_xml(
    format('select count(%I) as c from %I', attname, relname), false, true, '')))[1]::text::int)::int as sum
  from pg_class join pg_attribute on attrelid = pg_class.oid and not attisdropped
  where relnamespace = 'public'::regnamespace and relkind = 'r' and attname like '%\\_sealed'`;
