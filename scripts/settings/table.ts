import { z } from 'zod';
import { environment } from '../../src/config.ts';
import { settings } from '../../src/settings.ts';

const begin = '<!-- what follows is written by `npm run settings` from src/config.ts -->';
const end = '<!-- until here -->';

/** Every variable that the bot reads, in the order of the schema, as a table of Markdown. */
export function settingsTable(): string {
  const rows = Object.entries(environment.shape).map(([name, schema]) => {
    const setting = settings.get(schema);
    if (!setting) throw new Error(`src/config.ts does not say what ${name} means`);
    return `| \`${name}\` | ${setting.means} | ${setting.without ?? withoutIt(schema)} |`;
  });
  return ['| variable | what it is | without it |', '| --- | --- | --- |', ...rows].join('\n');
}

const withoutIt = (schema: z.ZodType): string =>
  schema instanceof z.ZodDefault ? `\`${String(schema.def.defaultValue)}\`` : 'the start stops';

/** README.md with the table as it is now. */
export function withSettings(readme: string): string {
  const [from, to] = [readme.indexOf(begin), readme.indexOf(end)];
  if (from === -1 || to < from) throw new Error('README.md has no place for the settings');
  return `${readme.slice(0, from + begin.length)}\n\n${settingsTable()}\n\n${readme.slice(to)}`;
}
