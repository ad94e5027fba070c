import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { checkMessageBlocks } from '../../src/sandbox/block-kit/validate.ts';
import {
  actions,
  button,
  buttonsIfAny,
  context,
  cut,
  escape,
  header,
  quote,
  section,
} from '../../src/slack/blocks.ts';
import { anyText } from '../support/any-text.ts';

const codePoints = (text: string) => Array.from(text).length;
describe('what a person wrote, inside markup', () => {
  it('opens no mention, no link and no format, and reads as it was written', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(anyText(), fc.constantFrom('*', '_', '~', '`', '<', '>', '&'))),
        (parts) => {
          const text = parts.join('');
          const escaped = escape(text);
          expect(escaped).not.toMatch(/[<>*~`]/);
          const read = escaped.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
          expect(alike(read)).toBe(alike(text));
        },
      ),
    );
  });
});

/** A mark of formatting and the letter that stands in its place look the same. */
const alike = (text: string) =>
  text.replaceAll('*', '∗').replaceAll('~', '∼').replaceAll('`', 'ˋ').replaceAll('_', 'ˍ');

describe('a cut', () => {
  it('leaves what is short enough, and else ends in an ellipsis within the length', () => {
    fc.assert(
      fc.property(anyText(), fc.integer({ min: 1, max: 20 }), (text, length) => {
        const short = cut(text, length);
        expect(codePoints(short)).toBeLessThanOrEqual(Math.min(codePoints(text), length));
        expect(short === text || (short.endsWith('…') && text.startsWith(short.slice(0, -1)))).toBe(true);
      }),
    );
  });

  it('never splits a character', () => {
    expect(cut('🌱🌱🌱', 2)).toBe('🌱…');
    for (const whole of ['🇵🇹', '👩🏽‍🚀', '👨‍👩‍👧‍👦', 'é'])
      for (const length of [2, 3, 4, 5, 6, 7]) {
        const kept = cut(`${whole}${whole}${whole}${whole}`, length).replace(/…$/u, '');
        expect(kept.replaceAll(whole, '')).toBe('');
      }
  });
});

describe('a block', () => {
  it('is one that Slack takes, however long its text is', () => {
    fc.assert(
      fc.property(fc.constantFrom('x', '🌱', '&'), fc.integer({ min: 1, max: 4000 }), (character, length) => {
        const text = character.repeat(length);
        const blocks = [
          header(text),
          section(text),
          context(text),
          quote(text),
          actions(button({ id: 'go', text })),
        ];
        expect(checkMessageBlocks(blocks)).toMatchObject({ ok: true });
      }),
      { numRuns: 50 },
    );
  });

  it('is one that Slack takes where nothing was written', () => {
    expect(checkMessageBlocks([quote('')])).toMatchObject({ ok: true });
  });
});

describe('a block of buttons', () => {
  const pressable = [1, 2].map((each) => button({ id: `b${each}`, text: `Button ${each}` }));

  it('is none where there are no buttons, since Slack refuses a message with an empty one', () => {
    expect(buttonsIfAny()).toEqual([]);
    expect(buttonsIfAny(...pressable)).toEqual([{ type: 'actions', elements: pressable }]);
    expect(checkMessageBlocks([{ type: 'actions', elements: [] }]).ok).toBe(false);
  });
});
