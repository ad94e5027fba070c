import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { groups } from '../../../src/db/kept/keeping.ts';
import { keptTables } from '../../../src/db/kept/kept.ts';
import { asJson, filled, inPieces, keyInWords } from '../../../src/features/privacy/model/files.ts';
import { readersOfGroup, tablesOf, toldOf } from '../../../src/features/privacy/model/groups.ts';
import { pageOfExport } from '../../../src/features/privacy/views/page.ts';
import { pairReader } from '../../../src/language.ts';
import { anyText } from '../../support/any-text.ts';

describe('what the card tells', () => {
  it('tells of each table once', () => {
    expect(groups.flatMap(tablesOf).toSorted()).toEqual([...keptTables].toSorted());
  });

  it('tells of what somebody wrote who is shown it, and never that nobody is where somebody is', () => {
    expect(readersOfGroup('check-ins')).toEqual(['self', 'self-then-pair']);
    expect(readersOfGroup('help')).toEqual(['readers']);
    expect(toldOf('checkInAnswers')).toEqual({
      table: 'checkInAnswers',
      seenBy: ['self'],
      stays: ['words-of-pair'],
      isSealed: true,
    });
    for (const group of groups) expect(readersOfGroup(group)).not.toContain('nobody');
  });
});

describe('what is taken along', () => {
  it('loses nothing where it is cut for messages, and no part is too long for one', () => {
    fc.assert(
      fc.property(
        fc.array(anyText(), { maxLength: 20 }),
        fc.integer({ min: 4, max: 200 }),
        (lines, length) => {
          const text = lines.join('\n');
          const pieces = inPieces(text, length);
          expect(pieces.join('').replaceAll('\n', '')).toBe(text.replaceAll('\n', ''));
          for (const piece of pieces) expect(piece.length).toBeLessThanOrEqual(length);
        },
      ),
    );
  });

  it('is read back from the file, and has no empty parts', () => {
    const takenAt = Temporal.Instant.from('2026-03-02T09:00:00Z');
    const taken = { takenAt, own: { goals: [{ wording: 'To rest' }], dilemmas: [] }, ofPairs: {} };
    expect(JSON.parse(asJson(taken))).toEqual({
      takenAt: '2026-03-02T09:00:00Z',
      own: { goals: [{ wording: 'To rest' }] },
      ofPairs: {},
    });
    expect(filled({ goals: [] })).toEqual({});
    expect(keyInWords('dueOn')).toBe('due on');
  });

  it('stands on the page as text, whatever was written', () => {
    fc.assert(
      fc.property(anyText(), anyText(), (key, written) => {
        const goals = [{ [key]: written, list: [written, true], inner: { [key]: written } }];
        const takenAt = Temporal.Instant.from('2026-03-02T09:00:00Z');
        const page = pageOfExport({ takenAt, own: { goals }, ofPairs: {} }, pairReader);
        const body = page.slice(page.indexOf('<body>'));
        const tags = [...body.matchAll(/<[^>]*>/gu)].map(([tag]) => tag.replace('/', ''));
        const known = ['<body>', '<html>', '<h1>', '<h2>', '<h3>', '<p>', '<dl>', '<dt>', '<dd>'];
        expect(tags.filter((tag) => !known.includes(tag))).toEqual([]);
      }),
    );
  });
});
