import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { withSettings } from './table.ts';

const readme = 'README.md';
writeFileSync(
  readme,
  await format(withSettings(readFileSync(readme, 'utf8')), {
    ...(await resolveConfig(readme)),
    parser: 'markdown',
  }),
);
