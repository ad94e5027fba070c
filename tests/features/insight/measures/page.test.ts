import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { measuresPage } from '../../../../scripts/measures/page.ts';
import { formulas } from '../../../../scripts/measures/formulas.ts';
import { measures } from '../../../../src/features/insight/measures/model/measures.ts';

it('stands in docs/measures.md as it is: `npm run measures` makes it anew', () => {
  expect(readFileSync('docs/measures.md', 'utf8')).toBe(measuresPage());
});

it('has a formula for each measure, and no other', () => {
  expect(Object.keys(formulas).toSorted()).toEqual(measures.map(({ id }) => id).toSorted());
});
