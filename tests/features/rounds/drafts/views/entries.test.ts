import { describe, expect, it } from '@jest/globals';
import { entryInWords } from '../../../../../src/features/rounds/drafts/views/entries.ts';
import { pairReader } from '../../../../../src/language.ts';
import { draftOf, pairOf } from '../drafts.ts';
import { vocabulary } from '../../../extreme.ts';

describe('three who are together', () => {
  it('are shown with how high each one’s better match of the two stands', () => {
    const members = ['U0000000001', 'U0000000002', 'U0000000003'];
    const places = members.map((id, at) => ({ id, place: at + 2, of: 11 }));
    const names = new Map(members.map((id, at) => [id, ['Ana', 'Ben', 'Chen'][at] ?? '']));
    const entry = { kind: 'pair', pair: pairOf(members, { places }) } as const;
    expect(entryInWords(entry, { vocabulary, draft: { ...draftOf({}), names } }, pairReader)).toContain(
      '• each one’s better match of the two: 2nd of 11 for Ana, 3rd of 11 for Ben, 4th of 11 for Chen',
    );
  });
});
