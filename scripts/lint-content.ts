import { coverageOf } from '../src/content/lint/coverage.ts';
import type { Coverage } from '../src/content/lint/coverage.ts';
import { lintPacks } from '../src/content/lint/lint-packs.ts';
import { openingsOf } from '../src/content/lint/opening-variety.ts';
import { ContentError, inWords } from '../src/content/loading/content-error.ts';
import type { ContentFault } from '../src/content/loading/content-error.ts';
import { readPacks } from '../src/content/loading/load-content.ts';
import type { Pack } from '../src/content/loading/load-pack.ts';

type Report = { readonly overview: string; readonly faults: readonly ContentFault[] };

/** `npm run lint:content [folder]`: prints each language's coverage and every fault; exits with 1 where there is one. */
function reportOn(directory: string): Report {
  try {
    const packs = readPacks(directory);
    const overview = [packs.english, ...packs.others].map(overviewOf).join('');
    return { overview, faults: lintPacks(packs) };
  } catch (error) {
    if (error instanceof ContentError) return { overview: '', faults: error.faults };
    throw error;
  }
}

function overviewOf(pack: Pack): string {
  const texts = pack.content.prompts.map(({ text }) => text);
  const mostUsed = ([1, 2] as const).map((length) => openingsOf(texts, length).slice(0, 5).map(opening));
  const openings = mostUsed.map((some) => `Most used openings: ${some.join(', ')}\n`).join('');
  return `${pack.language}\n${table(coverageOf(pack))}\n${openings}\n`;
}

function table(rows: readonly Coverage[]): string {
  const width = Math.max(...rows.map(({ of }) => of.length));
  return rows
    .map(({ of, required, found }) => {
      const figures = `${String(found).padStart(5)} of ${String(required).padStart(3)}`;
      return `${of.padEnd(width)} ${figures}${found < required ? '  too few' : ''}`;
    })
    .join('\n');
}

function opening({ words, share }: ReturnType<typeof openingsOf>[number]): string {
  return `"${words}" ${(share * 100).toFixed(1)} %`;
}

const { overview, faults } = reportOn(process.argv[2] ?? 'content');
const verdict = faults.length === 0 ? 'Nothing to mend.' : `${faults.length} to mend.`;
process.stdout.write(`${overview}${faults.map((fault) => `${inWords(fault)}\n`).join('')}${verdict}\n`);
process.exitCode = faults.length === 0 ? 0 : 1;
