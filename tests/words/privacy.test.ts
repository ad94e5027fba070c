import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { otherwiseMeant, privacySentences } from '../support/privacy-sentences.ts';
import { claims } from '../support/privacy-claims.ts';

describe('what the bot says of privacy', () => {
  it('is each named here with what makes it true, and nothing that it says no more', () => {
    const named = claims.flatMap(({ said }) =>
      Object.entries(said).flatMap(([where, sentences]) => sentences.map((each) => `${where}: ${each}`)),
    );
    const found = privacySentences()
      .filter(({ sentence }) => !otherwiseMeant.includes(sentence))
      .map(({ where, sentence }) => `${where}: ${sentence}`);
    expect([...new Set(found)].toSorted()).toEqual(named.toSorted());
  });

  it('is proved by tests that are there', () => {
    const missing = claims
      .flatMap((claim) => claim.true)
      .filter(([file, title]) => !readFileSync(`tests/${file}`, 'utf8').includes(title));
    expect(missing).toEqual([]);
  });
});

const tables = globSync('src/db/tables/*.ts')
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');
const naming = (what: RegExp): readonly string[] =>
  globSync('src/features/**/*.ts').filter((file) => what.test(readFileSync(file, 'utf8')));

const readsStates = [
  'src/features/insight/measures/queries/facts.ts',
  'src/features/pairs/hours/queries.ts',
  'src/features/ways-on/signs/queries/counts.ts',
];

describe('what people write or answer', () => {
  it.each([
    'wordingSealed',
    'answersSealed',
    'profileSealed',
    'draftSealed',
    'reasonsSealed',
    'missedSealed',
    'wishesSealed',
  ])('is sealed: %s', (column) => {
    const types = [...tables.matchAll(new RegExp(`\\b${column}: (.+);`, 'gu'))].map(([, type]) =>
      // Some of it is deleted in time, and its column empty from then on.
      type?.replace(/ \| null$/u, ''),
    );
    expect(new Set(types)).toEqual(new Set(['Sealed']));
  });

  it.each([
    ['checkInAnswers', 'relationship/check-ins/'],
    ['agreements', 'relationship/agreement/'],
    ['dilemmas', 'relationship/preparation/'],
    ['sessionActions', 'relationship/actions/'],
    ['humanMessages', 'people/human/'],
    ['farewells', 'ways-on/ending-well/'],
    ['missedWords', 'ways-on/rematch/'],
    ['peerWishes', 'rounds/peer-wishes/'],
    ['wordsPassedOn', 'ways-on/signs/'],
  ])('is read by its own feature alone: %s', (table, owner) => {
    const others = naming(new RegExp(`'${table}'`, 'u')).filter((file) => !file.includes(owner));
    // The gate for time reads which hours are quiet, signs and reports read days and states, and none what anybody wrote.
    const readable = others.filter((file) => /Sealed|selectAll/u.test(readFileSync(file, 'utf8')));
    expect([readable, others.filter((file) => !readsStates.includes(file))]).toEqual([[], []]);
  });
});
