import { ContentError, inWords } from './content/content-error.ts';
import type { ContentFault } from './content/content-error.ts';
import { coverageOf } from './content/coverage.ts';
import type { Coverage } from './content/coverage.ts';
import { lintPack } from './content/lint.ts';
import { readPack } from './content/load-content.ts';
import { openingsOf } from './content/opening-variety.ts';

/** `npm run lint:content [folder]`: prints the coverage table and every fault; exits with 1 where there is one. */
function lintContent(directory: string): readonly ContentFault[] {
  try {
    const pack = readPack(directory);
    const openings = openingsOf(pack.content.prompts.map(({ text }) => text));
    print(table(coverageOf(pack.content)));
    print(`Most used openings: ${openings.slice(0, 5).map(opening).join(', ')}\n`);
    return lintPack(pack);
  } catch (error) {
    if (error instanceof ContentError) return error.faults;
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

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

const faults = lintContent(process.argv[2] ?? 'content');
for (const fault of faults) print(inWords(fault));
print(faults.length === 0 ? 'Nothing to mend.' : `${faults.length} to mend.`);
process.exitCode = faults.length === 0 ? 0 : 1;
