import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { literalsIn } from '../support/string-literals.ts';

/** Catalogues hold words, and queries hold SQL. */
const exempt = (file: string): boolean => /\/(texts|queries|received-events)(\/|\.ts$)/u.test(file);

const isSentence = (text: string): boolean => /\p{L}{2,}\s+\p{L}{2,}/u.test(text);

/** Logs and errors are read by the operator, never by somebody in Slack. */
const isForOperators = (before: string): boolean =>
  /\blog(?:ger)?\.(?:debug|info|warn|error)\(|Error\(|super\(/u.test(before);

const sentencesIn = (source: string): readonly string[] =>
  literalsIn(source)
    .filter(({ text, before }) => isSentence(text) && !isForOperators(before))
    .map(({ text, line }) => `${line}: ${text}`);

describe('words that a person reads', () => {
  it('stand in catalogues, and in no service, listener, view, form or job', () => {
    const files = globSync([
      'src/features/**/*.ts',
      'src/slack/listening/*.ts',
      'src/slack/blocks.ts',
    ]).filter((file) => !exempt(file));
    const found = files.flatMap((file) =>
      sentencesIn(readFileSync(file, 'utf8')).map((sentence) => `${file}:${sentence}`),
    );
    expect(files.length).toBeGreaterThan(50);
    expect(found).toEqual([]);
  });

  it.each([
    ['in quotes', `section('Nothing was sent')`],
    ['in double quotes', `section("Nothing was sent")`],
    ['in a template', 'section(`${count} people joined`)'],
    ['in a template within a template', 'section(`${a.map((b) => `${b} has joined`)}`)'],
    ['after a template', "const a = `${{ b: '' }}`; section('Nothing was sent')"],
  ])('are found %s', (_, source) => {
    expect(sentencesIn(source)).toHaveLength(1);
  });

  it.each([
    ['a comment', '// Nothing was sent\n/* nor "was this" */'],
    ['a log message', "log.warn({ err }, 'nothing was sent')"],
    ['an error for developers', "throw new TypeError('answered without a channel')"],
    ['a name', "button({ id: 'goals.open' })"],
  ])('are not sought in %s', (_, source) => {
    expect(sentencesIn(source)).toEqual([]);
  });
});
