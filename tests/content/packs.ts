import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type EditedPack = {
  readonly directory: string;
  /** Replaces the first occurrence of `from` in a file, and says in which line it stood. */
  readonly replace: (file: string, from: string, to: string) => number;
  readonly create: (file: string, text: string) => void;
  readonly append: (file: string, text: string) => void;
  readonly remove: (file: string) => void;
};

/** Runs a test on a copy of the real pack, which it may spoil. */
export function withPack<Result>(test: (pack: EditedPack) => Result): Result {
  const directory = mkdtempSync(join(tmpdir(), 'peer-pairs-content-'));
  const read = (file: string): string => readFileSync(join(directory, file), 'utf8');
  try {
    cpSync('content', directory, { recursive: true });
    return test({
      directory,
      replace: (file, from, to) => {
        const [before, ...after] = read(file).split(from);
        if (before === undefined || after.length === 0) throw new Error(`"${from}" does not stand in ${file}`);
        writeFileSync(join(directory, file), before + to + after.join(from));
        return before.split('\n').length;
      },
      create: (file, text) => writeFileSync(join(directory, file), text),
      append: (file, text) => writeFileSync(join(directory, file), read(file) + text),
      remove: (file) => rmSync(join(directory, file)),
    });
  } finally {
    rmSync(directory, { recursive: true });
  }
}
