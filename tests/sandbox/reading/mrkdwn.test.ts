import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { parseMrkdwn, readMarks } from '../../../src/sandbox/reading/mrkdwn.ts';

const names: Readonly<Record<string, string>> = { U1: 'Ana', C1: 'general' };
const read = (source: string): string => readMarks(parseMrkdwn(source, (id) => names[id] ?? id));
const kinds = (source: string): readonly string[] => parseMrkdwn(source, (id) => id).map(({ kind }) => kind);

const escaped = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

describe('mrkdwn', () => {
  it.each([
    ['*bold* and _slanted_ and ~gone~', 'bold and slanted and gone'],
    ['2 * 3 * 4 and snake_case_name', '2 * 3 * 4 and snake_case_name'],
    ['<@U1> in <#C1>, <@U9>', '@Ana in #general, @U9'],
    ['<https://example.com|here> or <https://example.com>', 'here or https://example.com'],
    ['`*not bold*` :tada: :nobody_knows:', '*not bold* 🎉 :nobody_knows:'],
    ['5 &lt; 6 &amp;&amp; 7 &gt; 6', '5 < 6 && 7 > 6'],
    ['<!date^1392734382^{date}|Feb 18>', 'Feb 18'],
    ['<!date^soon^{date}|Feb 18>', 'Feb 18'],
    [':spiral_calendar_pad: :pushpin: :thumbsup:', '🗓️ 📌 👍'],
    [':+1::skin-tone-3: :wave::skin-tone-6::tada:', '👍🏼 👋🏿🎉'],
    [':tada::skin-tone-3: :nobody_knows::skin-tone-3:', '🎉 :nobody_knows::skin-tone-3:'],
    [':flag-de: :flag-england:', '🇩🇪 🏴󠁧󠁢󠁥󠁮󠁧󠁿'],
    ['see https://example.com/a_b_c, then', 'see https://example.com/a_b_c, then'],
  ])('%s', (source, words) => expect(read(source)).toBe(words));

  it('links an address that stands in a line, without the stop after it', () => {
    expect(parseMrkdwn('at https://example.com/x.', (id) => id)[1]).toEqual({
      kind: 'link',
      url: 'https://example.com/x',
      text: 'https://example.com/x',
    });
  });

  it('knows quotes and code apart from lines', () => {
    expect(kinds('before\n> quoted\n> more\nafter')).toEqual(['text', 'quote', 'text']);
    expect(kinds('```\n*as it is*\n```')).toEqual(['preformatted']);
    expect(read('```\n*as it is*\n```')).toBe('*as it is*');
  });

  it('escaped words come out as they were typed, whatever they are', () => {
    const unmarked = fc.string({ unit: fc.constantFrom('a', ' ', '<', '>', '&', '"', '/', '1') });
    fc.assert(
      fc.property(unmarked, (words) => {
        expect(read(escaped(`x${words}x`))).toBe(`x${words}x`);
      }),
    );
  });

  it('whatever is written, its words survive', () => {
    const marked = fc.string({
      unit: fc.constantFrom('*', '_', '~', '`', '<', '>', '|', '@', '#', '!', ':', '\n', ' ', 'a'),
    });
    fc.assert(
      fc.property(marked, (source) => {
        expect(read(`${source} word`)).toContain('word');
      }),
    );
  });
});
