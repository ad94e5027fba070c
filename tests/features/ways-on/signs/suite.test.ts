import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { signsPage } from '../../../../scripts/signs/page.ts';
import { readPack } from '../../../../src/content/loading/load-pack.ts';
import { signsInOrder, rules } from '../../../../src/features/ways-on/signs/model/rules.ts';
import { outcomeOf, suite } from './report.ts';

const outcomes = suite.map(outcomeOf);
const sought = outcomes.filter(({ found }) => found !== 'not-sought');

describe('the labelled pairs', () => {
  it('are at least sixty: twenty healthy ones, and of each sign clear, borderline and one-sided ones, trios too', () => {
    expect(suite.length).toBeGreaterThanOrEqual(60);
    expect(outcomes.length - sought.length).toBeGreaterThanOrEqual(20);
    for (const sign of signsInOrder)
      for (const kind of ['clear', 'borderline', 'one-sided'])
        expect(
          suite.filter((pair) => pair.trouble?.sign === sign && pair.kind === kind).length,
        ).toBeGreaterThanOrEqual(2);
    expect(suite.filter(({ lines }) => lines[0]?.split(' ').length === 4).length).toBeGreaterThanOrEqual(10);
    expect(new Set(suite.map(({ name, trouble }) => `${trouble?.sign}: ${name}`)).size).toBe(suite.length);
  });

  it('raise no false alarm, whether they are healthy or low in something else', () => {
    expect(outcomes.filter(({ falseAlarms }) => falseAlarms > 0).map(({ pair }) => pair.name)).toEqual([]);
  });

  it('are found within two check-ins, nine in ten of them at least', () => {
    const inTime = sought.filter(({ found }) => found === 'in-time').length;
    expect(inTime / sought.length).toBeGreaterThanOrEqual(0.9);
    expect(sought.filter(({ found, pair }) => found !== 'in-time' && pair.kind !== 'borderline')).toEqual([]);
  });
});

it('asks about each sign by two questions of the pack, which name that sign and no others do', () => {
  const { content } = readPack('content/en');
  for (const sign of signsInOrder) {
    const marked = content.checkInItems.items.filter((item) => item.sign === sign).map(({ id }) => id);
    expect([...rules[sign].items].toSorted()).toEqual(marked.toSorted());
  }
});

it('stands in docs/signs.md as it is: `npm run signs` makes it anew', () => {
  expect(readFileSync('docs/signs.md', 'utf8')).toBe(signsPage());
});
