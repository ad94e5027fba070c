import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { typographic } from '../../src/content/loading/typographic.ts';

export type EditedPack = {
  readonly directory: string;
  /** The folder of all packs. */
  readonly packs: string;
  /** Replaces the first occurrence of `from` in a file, as it is written there or as people read it, and says in which line it stood. */
  readonly replace: (file: string, from: string, to: string) => number;
  readonly create: (file: string, text: string) => void;
  readonly append: (file: string, text: string) => void;
  readonly remove: (file: string) => void;
  /** Sets a copy of the pack beside it, as that of another language. */
  readonly copyAs: (language: string) => EditedPack;
};

/** Runs a test on a copy of the real English pack, which it may spoil. */
export function withPack<Result>(test: (pack: EditedPack) => Result): Result {
  const packs = mkdtempSync(join(tmpdir(), 'peer-pairs-content-'));
  try {
    cpSync('content/en', join(packs, 'en'), { recursive: true });
    return test(edited(packs, 'en'));
  } finally {
    rmSync(packs, { recursive: true });
  }
}

function edited(packs: string, language: string): EditedPack {
  const directory = join(packs, language);
  const read = (file: string): string => readFileSync(join(directory, file), 'utf8');
  return {
    directory,
    packs,
    replace: (file, from, to) => {
      const written = read(file);
      const at = typographic(written).indexOf(typographic(from));
      if (at < 0) throw new Error(`"${from}" does not stand in ${file}`);
      writeFileSync(join(directory, file), written.slice(0, at) + to + written.slice(at + from.length));
      return written.slice(0, at).split('\n').length;
    },
    create: (file, text) => writeFileSync(join(directory, file), text),
    append: (file, text) => writeFileSync(join(directory, file), read(file) + text),
    remove: (file) => rmSync(join(directory, file)),
    copyAs: (other) => {
      cpSync(directory, join(packs, other), { recursive: true });
      return edited(packs, other);
    },
  };
}
