import { describe, expect, it } from '@jest/globals';
import { monthsSince, prefilled } from '../../../../src/features/people/enrolment/model/prefilled.ts';
import { wordsOfSet } from '../../../../src/features/programs/program/model/vocabulary.ts';
import { keptPacks } from '../../../support/packs-read.ts';

const today = Temporal.PlainDate.from('2026-03-10');
const day = (text: string) => Temporal.PlainDate.from(text);

const content = keptPacks().in('en');

/** Esperanto, which is no language of the list. */
const unlisted = 'eo';

const inSet = (id: string, title: string, locale = unlisted) => {
  const set = content.startingSets.find((each) => each.id === id);
  if (!set) throw new RangeError(id);
  return prefilled({ title, startedOn: undefined, locale }, wordsOfSet(set, content), today);
};

describe('what somebody’s title in Slack says of their work', () => {
  it.each([
    ['company', 'Staff Software Engineer', 'engineering'],
    ['company', 'UX designer', 'design'],
    ['hospital', 'Registered Nurse', 'nursing'],
    ['hospital', 'Night PHARMACIST', 'pharmacy'],
    ['university-and-school', 'Teacher of Physics', 'teaching'],
    ['university-and-school', 'Librarian', 'library'],
  ])('in a %s: %s', (set, title, work) => {
    expect(inSet(set, title)).toEqual({ craftFamily: work });
  });

  it.each([
    ['company', 'Falconer'],
    ['company', 'Sales engineer'],
    ['hospital', 'Career adviser'],
    ['public-service', 'Falconer'],
    ['community', 'Falconer'],
  ])('is kept as they put it where no word of the %s, or more than one, is named: %s', (set, title) => {
    expect(inSet(set, title)).toEqual({ otherWork: title });
  });

  it('is left out where it is empty, or longer than they may write', () => {
    expect(inSet('company', ' ')).toEqual({});
    expect(inSet('company', 'x'.repeat(61))).toEqual({});
  });
});

describe('the language in which somebody reads Slack', () => {
  it.each([
    ['en-GB', ['en']],
    ['de-DE', ['de']],
    ['zh-TW', ['zh']],
  ])('%s is one that they can talk in', (locale, languages) => {
    expect(inSet('company', '', locale)).toEqual({ languages });
  });
});

describe('the day on which somebody started', () => {
  it.each([
    ['2026-03-10', 0],
    ['2025-11-11', 3],
    ['2021-03-10', 60],
    ['2026-03-11', undefined],
    ['1900-01-01', undefined],
  ])('%s is so many months ago: %s', (startedOn, months) => {
    expect(monthsSince(day(startedOn), today)).toBe(months);
  });
});
