import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Contents } from '../pack/content.ts';
import { ContentError, type ContentFault, inFolder } from './content-error.ts';
import { type Pack, readPack } from './load-pack.ts';

/** The pack that there always is, and those in other languages. */
export type Packs = { readonly english: Pack; readonly others: readonly Pack[] };

/** Reads and checks the packs of all languages. Throws ContentError naming every fault of all of them at once. */
export function loadContent(directory: string): Contents {
  const { english, others } = readPacks(directory);
  const byLanguage = new Map(others.map(({ language, content }) => [language, content]));
  return { in: (language) => byLanguage.get(language) ?? english.content };
}

/** As loadContent, with the sources. Each folder in the directory is one language's. */
export function readPacks(directory: string): Packs {
  const faults: ContentFault[] = [];
  const [english, ...others] = ['en', ...otherLanguagesIn(directory)].flatMap((language) => {
    try {
      return [readPack(join(directory, language))];
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      faults.push(...error.faults.map(inFolder(language)));
      return [];
    }
  });
  if (faults.length > 0 || !english) throw new ContentError(faults);
  return { english, others };
}

function otherLanguagesIn(directory: string): readonly string[] {
  try {
    return readdirSync(directory, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && entry.name !== 'en')
      .map(({ name }) => name)
      .toSorted();
  } catch (error) {
    if (!Error.isError(error)) throw error;
    return [];
  }
}
