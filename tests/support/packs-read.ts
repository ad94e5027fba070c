import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readPacks } from '../../src/content/loading/load-content.ts';
import type { Content, Contents } from '../../src/content/pack/content.ts';
import { announcedTestRun, type TestRun } from './test-run.ts';

const fileOf = ({ name }: TestRun): string => join(tmpdir(), `${name}-content.json`);

/** Once for the run: to parse and check the packs takes a file longer than most of its stories. */
export function keepPacks(run: TestRun): void {
  const { english, others } = readPacks('content');
  const packs = [english, ...others].map(({ language, content }) => [language, content] as const);
  writeFileSync(fileOf(run), JSON.stringify(Object.fromEntries(packs)));
}

export const forgetPacks = (run: TestRun): void => rmSync(fileOf(run), { force: true });

export function keptPacks(): Contents {
  const packs = JSON.parse(readFileSync(fileOf(announcedTestRun()), 'utf8')) as { readonly en: Content };
  return { in: (language) => packs[language] ?? packs.en };
}
