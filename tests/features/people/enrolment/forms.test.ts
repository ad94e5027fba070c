import { describe, expect, it } from '@jest/globals';
import { readAbout, readWishes } from '../../../../src/features/people/enrolment/forms.ts';
import {
  aboutSchema,
  lengths,
  most,
  wishesSchema,
  type Profile,
} from '../../../../src/features/people/enrolment/model.ts';
import { aboutModal } from '../../../../src/features/people/enrolment/views/about-modal.ts';
import { wishesModal } from '../../../../src/features/people/enrolment/views/wishes-modal.ts';
import { pairReader } from '../../../../src/language.ts';
import type { ViewState } from '../../../../src/slack/listening/occasion.ts';
import { holdsToItsView } from '../../form-rules.ts';
import { stateOf } from '../../modal-values.ts';

const profile: Profile = {
  level: 3,
  craftFamily: 'design',
  tenureMonths: 14,
  firstTimeLead: true,
  team: 'Checkout',
  department: 'Product',
  location: 'Lisbon',
  earlierPath: 'Teaching',
  managerId: 'U0BOSS',
  languages: ['English', 'Português'],
  offers: ['feedback', 'writing'],
  seeks: ['strategy'],
  interests: ['chess', 'sea swimming'],
  goals: ['strategy'],
  workingHours: { from: '09:30', until: '18:00' },
  cadence: 'fortnightly',
  style: 'structured',
  notWith: ['U0FOE'],
};

const at = (value: string) => ({ selected_option: { value } });
const aboutWith = (state: ViewState) => readAbout(state, pairReader);
const wishesWith = (state: ViewState) => readWishes(state, pairReader);
const programId = '00000000-0000-4000-8000-000000000001';
const about = aboutModal({ programId, program: 'Peer mentoring', known: profile }, pairReader);
const wishes = wishesModal({ programId, known: profile }, pairReader);

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

  it.each(['', 'ten', '-1', '721', '1.5', '1e2', '٣'])(
    'asks for whole months where it reads "%s"',
    (value) => {
      expect(aboutWith(stateOf(about, { tenure: { value } }))).toHaveProperty('errors.tenure');
    },
  );

  it('asks for a language where there are only commas', () => {
    expect(aboutWith(stateOf(about, { languages: { value: ' , ,' } }))).toHaveProperty('errors.languages');
  });

  it('takes as many emoji as letters', () => {
    const team = '🌱'.repeat(lengths.background);
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

  it('asks for an end of the day that is later than its beginning', () => {
    for (const until of ['09:00', '09:30'])
      expect(wishesWith(stateOf(wishes, { from: at('09:30'), until: at(until) }))).toHaveProperty(
        'errors.until',
      );
  });

  it('asks for fewer interests where there are too many', () => {
    const value = Array.from({ length: most.interests + 1 }, (_, index) => `joy ${index}`).join(',');
    expect(wishesWith(stateOf(wishes, { interests: { value } }))).toHaveProperty('errors.interests');
  });
});
