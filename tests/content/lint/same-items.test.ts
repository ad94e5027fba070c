import { describe, expect, it } from '@jest/globals';
import { inWords } from '../../../src/content/loading/content-error.ts';
import { lintPack } from '../../../src/content/lint/lint-pack.ts';
import { readPack } from '../../../src/content/loading/load-pack.ts';
import { textsAt } from '../../../src/content/loading/source.ts';
import { withPack } from '../packs.ts';

/** Each part of the pack in which nothing may be said twice. */
const parts: readonly (readonly [file: string, path: readonly string[]])[] = [
  ['closing-actions.yaml', ['closing-actions', '*', 'text']],
  ['follow-ups.yaml', ['follow-ups', '*', 'text']],
  ['listening-frames.yaml', ['frames', '*', 'questions', '*']],
  ['restarts.yaml', ['restarts', '*', 'text']],
  ['hard-talk-openers.yaml', ['openers', '*', 'say']],
  ['tips.yaml', ['tips', '*', 'text']],
  ['check-in-items.yaml', ['items', '*', 'text']],
  ['agreement-examples.yaml', ['fields', '*', 'examples', '*']],
  ['goal-examples.yaml', ['examples', '*', 'better']],
];

describe('lint', () => {
  it.each(parts)('refuses what is said twice in %s', (file, path) => {
    withPack((pack) => {
      const texts = readPack(pack.directory).sources.flatMap((source) => textsAt(source, path));
      const [first, second] = texts.filter((each) => each.file === file);
      const line = pack.replace(file, second?.text ?? '', first?.text ?? '');
      expect(lintPack(readPack(pack.directory)).map(inWords)).toContainEqual(
        expect.stringMatching(new RegExp(`^${file}:${line}: .*says nearly the same as`)),
      );
    });
  });
});
