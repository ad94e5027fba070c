import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { ZodError } from 'zod';
import { readAbout, readWeek, readWishes } from '../../../../src/features/people/enrolment/forms.ts';
import {
  aboutSchema,
  profileFieldLengths,
  most,
  wishesSchema,
  type Profile,
} from '../../../../src/features/people/enrolment/model.ts';
import { aboutModal } from '../../../../src/features/people/enrolment/views/about-modal.ts';
import { wishesModal } from '../../../../src/features/people/enrolment/views/wishes-modal.ts';
import { vocabulary } from '../../../support/vocabulary.ts';
import type { Word } from '../../../../src/features/programs/program/model/vocabulary.ts';
import { pairReader } from '../../../../src/language.ts';
import type { ViewState } from '../../../../src/slack/listening/occasion.ts';
import { weekModal } from '../../../../src/features/people/enrolment/views/week-modal.ts';
import { anyWeek } from '../../../scheduling/any-hours.ts';
import { wordsOf } from '../../block-kit.ts';
import { keptPacks } from '../../../support/packs-read.ts';
import { holdsToItsView } from '../../form-rules.ts';
import { stateOf } from '../../modal-values.ts';

const profile: Profile = {
  level: 3,
  craftFamily: 'design',
  tenureMonths: 18,
  firstTimeLead: true,
  team: 'Checkout',
  department: 'Product',
  location: 'Lisbon',
  earlierPath: 'Teaching',
  managerId: 'U0BOSS',
  languages: ['en', 'pt', 'Twi'],
  offers: ['feedback', 'writing'],
  seeks: ['strategy'],
  interests: ['chess', 'sea swimming'],
  goals: ['strategy'],
  workingHours: { from: '09:30', until: '18:00' },
  cadence: 'fortnightly',
  style: 'structured',
  forPeer: 'I’m on nights until May.',
  notWith: ['U0FOE'],
};

const at = (value: string) => ({ selected_option: { value } });
const aboutWith = (state: ViewState) => readAbout(state, { vocabulary, reader: pairReader });
const wishesWith = (state: ViewState) => readWishes(state, { vocabulary, reader: pairReader });
const programId = '00000000-0000-4000-8000-000000000001';
const content = keptPacks().in('en');
const of = { programId, program: 'Peer mentoring', vocabulary };
const about = aboutModal({ ...of, known: profile }, pairReader);
const wishes = wishesModal({ ...of, content, known: profile }, pairReader);

const without = (id: string, words: readonly Word[]) =>
  words.map((word) => (word.id === id ? { ...word, isRetired: true as const } : word));

describe('the first half of a profile', () => {
  holdsToItsView({ modal: about, read: aboutWith });

  it('reads back what nobody changed', () => {
    expect(aboutWith(stateOf(about))).toEqual({ value: aboutSchema.parse(profile) });
  });

  it('forgets a manager that the person takes out', () => {
    expect(aboutWith(stateOf(about, { manager: { selected_users: [] } }))).toEqual({
      value: { ...aboutSchema.parse(profile), managerId: undefined },
    });
  });

  it('asks for a language where there are only commas', () => {
    const none = { languages: { selected_options: [] }, other_languages: { value: ' , ,' } };
    expect(aboutWith(stateOf(about, none))).toHaveProperty('errors.languages');
  });

  it('takes a language of the list for what it is, whatever it was called when it was typed', () => {
    const before = { ...profile, languages: ['English', 'Português', 'Twi'] };
    const shown = aboutModal({ ...of, known: before }, pairReader);
    expect(aboutWith(stateOf(shown))).toHaveProperty('value.languages', ['en', 'pt', 'Twi']);
    const typed = { other_languages: { value: 'Deutsch, twi, english' } };
    expect(aboutWith(stateOf(shown, typed))).toHaveProperty('value.languages', ['en', 'pt', 'de', 'twi']);
  });

  it('asks what it is, where it is something else, and takes a word of the program for that word', () => {
    const other = { craft_family: at('other') };
    expect(aboutWith(stateOf(about, other))).toHaveProperty('errors.other_work');
    const named = { ...other, other_work: { value: 'Falconry' } };
    expect(aboutWith(stateOf(about, named))).toMatchObject({
      value: { craftFamily: 'other', otherWork: 'Falconry' },
    });
    const known = { ...other, other_work: { value: ' people AND hr' } };
    expect(aboutWith(stateOf(about, known))).toHaveProperty('value.craftFamily', 'people');
  });

  it('asks to choose again where the program took a word back meanwhile', () => {
    const now = {
      ...vocabulary,
      work: without('design', vocabulary.work),
      levels: without('3', vocabulary.levels),
    };
    const read = readAbout(stateOf(about), { vocabulary: now, reader: pairReader });
    expect(read).toMatchObject({ errors: { craft_family: expect.any(String), level: expect.any(String) } });
    const fewer = { ...vocabulary, topics: without('strategy', vocabulary.topics) };
    expect(readWishes(stateOf(wishes), { vocabulary: fewer, reader: pairReader })).toMatchObject({
      errors: { seeks: expect.any(String), goals: expect.any(String) },
    });
  });

  it('takes as many emoji as letters', () => {
    const team = '🌱'.repeat(profileFieldLengths.background);
    expect(aboutWith(stateOf(about, { team: { value: team } }))).toHaveProperty('value.team', team);
  });
});

describe('the second half of a profile', () => {
  holdsToItsView({ modal: wishes, read: wishesWith });

  it('reads back what nobody changed', () => {
    expect(wishesWith(stateOf(wishes))).toEqual({ value: wishesSchema.parse(profile) });
  });

  it('forgets those that the person takes out of "not with"', () => {
    const none = { not_with: { selected_users: [] } };
    expect(wishesWith(stateOf(wishes, none))).toHaveProperty('value.notWith', []);
  });

  it('asks for an end of the day that is later than its beginning, and less than a day after it', () => {
    for (const until of ['09:00', '09:30', '+09:30', '+10:00'])
      expect(wishesWith(stateOf(wishes, { from: at('09:30'), until: at(until) }))).toHaveProperty(
        'errors.until',
      );
  });

  it('asks for fewer interests where there are too many', () => {
    const value = Array.from({ length: most.interests + 1 }, (_, index) => `joy ${index}`).join(',');
    expect(wishesWith(stateOf(wishes, { interests: { value } }))).toHaveProperty('errors.interests');
  });
});

const known = { ...profile, workingHours: { week: [{ day: 1, from: '22:00', until: '06:00' }] } };
const week = weekModal({ programId, known }, pairReader);
const weekWith = (state: ViewState) => readWeek(state, pairReader);

describe('when somebody works', () => {
  it.each([
    ['the hours of before', 'mon-fri', { from: '09:30', until: '18:00' }],
    ['Sunday to Thursday', 'sun-thu', { days: [7, 1, 2, 3, 4], from: '09:30', until: '18:00' }],
    ['hours that change', 'changes', { changes: true }],
  ])('is read as %s', (_, days, workingHours) => {
    expect(wishesWith(stateOf(wishes, { days: at(days) }))).toHaveProperty(
      'value.workingHours',
      workingHours,
    );
  });

  it('is over midnight where the end is said to be on the next day', () => {
    const night = { from: at('22:00'), until: at('+06:00') };
    expect(wishesWith(stateOf(wishes, night))).toHaveProperty('value.workingHours', {
      from: '22:00',
      until: '06:00',
    });
  });

  it('is asked for each day where hours differ, whatever stands in the two fields of all days', () => {
    const read = wishesWith(stateOf(wishes, { days: at('own'), from: at('17:00'), until: at('09:00') }));
    expect(read).toHaveProperty('value.cadence', 'fortnightly');
    expect(read).not.toHaveProperty('value.workingHours');
  });

  it('begins with what was just chosen for most days where hours differ, and the next day’s end with it', () => {
    const read = wishesWith(stateOf(wishes, { days: at('own'), from: at('22:00'), until: at('+07:00') }));
    expect(read).toHaveProperty('value.mostDays', { from: '22:00', until: '07:00' });
  });

  it('is said to be no hours of the form where it changes, whatever stands in the two fields', () => {
    const night = { days: at('changes'), from: at('21:00'), until: at('+09:00') };
    expect(wishesWith(stateOf(wishes, night))).toHaveProperty('value.workingHours', { changes: true });
    expect(wordsOf(wishes)).toMatch(
      /the hours below don’t count\. I’ll write to you Monday to Friday from 8:00\sAM to 8:00\sPM/u,
    );
  });

  it('is whose public holidays are free, and none of them where that is chosen', () => {
    expect(wishesWith(stateOf(wishes, { holidays: at('PT') }))).toHaveProperty('value.holidays', 'PT');
    expect(wishesWith(stateOf(wishes, { holidays: at('none') }))).toHaveProperty('value.holidays', 'none');
    expect(() => wishesWith(stateOf(wishes, { holidays: at('XX') }))).toThrow(ZodError);
  });
});

describe('the hours of each day', () => {
  holdsToItsView({ modal: week, read: weekWith });

  it('are read back as they stand, whatever the week', () => {
    fc.assert(
      fc.property(anyWeek, (worked) => {
        fc.pre(worked.every(({ from, until }) => until > from || until <= '14:00'));
        const modal = weekModal(
          { programId, known: { ...profile, workingHours: { week: [...worked] } } },
          pairReader,
        );
        const sorted = worked.toSorted((one, other) => one.day - other.day);
        expect(weekWith(stateOf(modal))).toEqual({ value: { week: sorted } });
      }),
      { numRuns: 30 },
    );
  });

  it('are needed for one day at least', () => {
    const none = Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((day) => [`from_${day}`, at('off')]));
    expect(weekWith(stateOf(week, none))).toHaveProperty('errors.from_1');
  });

  it('end after they begin: the day that does not is named', () => {
    const wrong = { from_3: at('17:00'), until_3: at('09:00') };
    expect(weekWith(stateOf(week, wrong))).toEqual({ errors: { until_3: expect.any(String) } });
  });
});
