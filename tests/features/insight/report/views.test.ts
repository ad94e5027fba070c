import { describe, expect, it } from '@jest/globals';
import { calm, releases, report, waiting } from '../../../../scripts/gallery/sample-report.ts';
import type { Figure } from '../../../../src/features/insight/measures/model/figures.ts';
import { measures } from '../../../../src/features/insight/measures/model/measures.ts';
import type { Release } from '../../../../src/features/insight/measures/model/releases.ts';
import { isWorthADigest, type Report } from '../../../../src/features/insight/report/model/report.ts';
import { digest } from '../../../../src/features/insight/report/views/digest.ts';
import { fileInMessage, fileOf } from '../../../../src/features/insight/report/views/file.ts';
import { reportScreen } from '../../../../src/features/insight/report/views/screen.ts';
import { pairReader } from '../../../../src/language.ts';

const on = (date: string) => Temporal.PlainDate.from(date);

const screenOf = (about: Partial<Report>) =>
  JSON.stringify(reportScreen({ ...calm, ...about }, pairReader).blocks);

describe('what stands on the first screen', () => {
  it('is that a program has ended, however few were in it', () => {
    expect(screenOf({ isArchived: true })).toContain('has ended.');
    expect(screenOf({ isArchived: true, enrolled: 3 })).toContain('has ended. It had fewer than 5 people');
    expect(screenOf({ isArchived: true, releases: [] })).not.toContain('The first figures come');
  });

  it('is who is asked in private, while nobody is introduced yet', () => {
    const seen = screenOf({ pairs: waiting.pairs, asked: 12, matched: 0 });
    expect(seen).toContain('pairs that I’m asking before I introduce them');
    expect(seen).toContain('12 pairs being asked');
    expect(seen).not.toContain('no pairs yet');
  });

  it('is where the rest stands, once anything is told', () => {
    const goals = releases.filter(({ measure }) => measure === 'goals');
    expect(screenOf({ releases: goals })).toContain('_See all figures_ shows the rest');
    expect(screenOf({ releases: [] })).toContain('The first figures come once a month is over');
  });
});

const metBy = (place: number, figure: Figure): Release => {
  const from = on('2026-01-01').add({ months: place });
  const row = { total: 40, groups: { 'as-agreed': figure, less: 'hidden' as const } };
  const told = { kind: 'groups' as const, figures: { program: row, cohorts: [] } };
  return { measure: 'sessions', from, until: from.add({ months: 1 }), floor: 5, told };
};

describe('the charts', () => {
  it('have each month that is told: nearly all as all, and one that is not is said', () => {
    const told = [metBy(0, 'nearly-all'), metBy(1, 'hidden'), metBy(2, 20)];
    const blocks = reportScreen({ ...calm, releases: told }, pairReader).blocks;
    const drawn = JSON.stringify(blocks.find(({ type }) => type === ('data_visualization' as string)));
    expect(drawn).toContain('"categories":["January 2026","March 2026"]');
    expect(drawn).toContain('"data":[{"label":"January 2026","value":40},{"label":"March 2026","value":20}]');
    expect(JSON.stringify(blocks)).toContain(
      '“Nearly all” is drawn as all. Not in this chart, since I can’t tell it: February 2026.',
    );
  });
});

describe('the monthly report', () => {
  it('comes where there is something to tell, and without a line on figures where there are none', () => {
    expect(isWorthADigest(calm)).toBe(true);
    expect(isWorthADigest({ ...calm, releases: [] })).toBe(false);
    expect(isWorthADigest({ ...report, releases: [] })).toBe(true);
    expect(isWorthADigest({ ...report, enrolled: 3 })).toBe(false);
    expect(JSON.stringify(digest({ ...report, releases: [] }, pairReader))).not.toContain('first figures');
  });

  it('has nothing to press that could stop being true', () => {
    const buttons = JSON.stringify(digest({ ...report, isSent: false }, pairReader));
    expect(buttons).toBe(JSON.stringify(digest({ ...report, isSent: true }, pairReader)));
  });
});

const byFrom = (one: Release, other: Release) => Temporal.PlainDate.compare(one.from, other.from);

describe('the file', () => {
  it.each(['=HYPERLINK("x")', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1+1', '＋1', '  =1', '\u202e=1'])(
    'takes %j for no formula',
    (program) => {
      const [, line = ''] = fileOf({ ...report, program }, pairReader).split('\n');
      expect(line).toMatch(/^"?'/u);
    },
  );

  it.each(['x\t=1+1', 'x;=1+1', 'x\n=1+1', 'x\r\n=1+1', 'x|=1+1', 'x\u2028=1+1'])(
    'keeps %j one cell, whatever a spreadsheet parts cells by',
    (program) => {
      const [, line = ''] = fileOf({ ...report, program }, pairReader).split('\n');
      expect(line).toMatch(/^x =1\+1,/u);
    },
  );

  it('is in the order of the report: by what measures speak for, each from its first month on', () => {
    const lines = fileOf({ ...report, releases: releases.toReversed().toSorted(byFrom) }, pairReader)
      .split('\r\n')
      .slice(1)
      .map((line) => line.split(/,\d{4}-/u)[0]);
    expect(lines.filter((line, place) => line !== lines[place - 1])).toHaveLength(measures.length);
  });

  it('holds the numbers of the report, and nobody’s name', () => {
    const file = fileOf(report, pairReader);
    expect(file).toContain('Sessions held,2026-04-01,2026-04-30,all,as often as agreed,20,40');
    expect(file).toContain('Sessions held,2026-04-01,2026-04-30,2+3,as often as agreed,20,40');
    expect(file).toContain(',mean from 1 to 5,3.9,');
  });

  it('stands in a message as far as it fits, the latest of it', () => {
    const shown = JSON.stringify(fileInMessage(report, pairReader).blocks);
    expect(shown.length).toBeLessThan(4000);
    expect(shown).toContain('Program,Speaks for');
    expect(shown).toContain('2026-04-01');
  });
});
