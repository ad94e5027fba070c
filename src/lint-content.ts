import { ContentError, inWords } from './content/content-error.ts';
import type { ContentFault } from './content/content-error.ts';
import { coverageOf } from './content/coverage.ts';
import type { Coverage } from './content/coverage.ts';
import { lintPack } from './content/lint.ts';
import { readPack } from './content/load-content.ts';
import { openingsOf } from './content/opening-variety.ts';

type Report = { readonly overview: string; readonly faults: readonly ContentFault[] };

/** `npm run lint:content [folder]`: prints the coverage table and every fault; exits with 1 where there is one. */
function reportOn(directory: string): Report {
  try {
    const pack = readPack(directory);
    const openings = openingsOf(pack.content.prompts.map(({ text }) => text));
    const mostUsed = `Most used openings: ${openings.slice(0, 5).map(opening).join(', ')}`;
    return { overview: `${table(coverageOf(pack.content))}\n${mostUsed}\n\n`, faults: lintPack(pack) };
  } catch (error) {
    if (error instanceof ContentError) return { overview: '', faults: error.faults };
    throw error;
  }
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
