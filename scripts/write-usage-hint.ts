import { readFileSync, writeFileSync } from 'node:fs';
import { commandsOf } from '../src/feature.ts';
import { features } from '../src/features.ts';

/** Slack shows it beside `/peer` as somebody types; it names every command that help knows. */
const hint = ['help', ...commandsOf(features).map(({ word }) => word)].join(' | ');

const manifest = new URL('../manifest.yml', import.meta.url);
writeFileSync(manifest, readFileSync(manifest, 'utf8').replace(/usage_hint: .*/u, `usage_hint: '${hint}'`));
