import { describe, expect, it } from '@jest/globals';
import { emojiImage } from '../../../src/sandbox/page-server/emoji-images.ts';
import { emojiNames } from '../../../src/sandbox/reading/emoji-names.ts';

/** As the page asks for it. */
const codePointsOf = (character: string): string =>
  Array.from(character, (each) => each.codePointAt(0)?.toString(16) ?? '')
    .filter((each) => each !== 'fe0f')
    .join('-');

describe('the drawings of emoji', () => {
  it('are there for each that Slack has a name for, in each skin tone, and for each flag', () => {
    const without = [...emojiNames].filter(([, character]) => !emojiImage(codePointsOf(character)));
    expect(without).toEqual([]);
    expect(emojiNames.size).toBeGreaterThan(3000);
  });

  it('are none of what is no emoji', () => {
    expect(emojiImage('61')).toBeUndefined();
    expect(emojiImage('1f1e6-1f1e6')).toBeUndefined();
  });
});
