import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { commandsOf } from '../src/feature.ts';
import { features } from '../src/features.ts';
import { withCommands } from './commands/table.ts';

/** Slack shows it beside `/peer` as somebody types; it names every command that help knows. */
const hint = ['help', ...commandsOf(features).map(({ word }) => word)].join(' | ');

const manifest = new URL('../manifest.yml', import.meta.url);
writeFileSync(manifest, readFileSync(manifest, 'utf8').replace(/usage_hint: .*/u, `usage_hint: '${hint}'`));

const readme = 'README.md';
writeFileSync(
  readme,
  await format(withCommands(readFileSync(readme, 'utf8')), {
    ...(await resolveConfig(readme)),
    parser: 'markdown',
  }),
);
