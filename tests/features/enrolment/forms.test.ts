import { describe, expect, it } from '@jest/globals';
import { readProfile } from '../../../src/features/enrolment/forms.ts';
import { lengths, type Profile } from '../../../src/features/enrolment/model.ts';
import { profileModal } from '../../../src/features/enrolment/views.ts';
import { pairReader } from '../../../src/language.ts';
import { holdsToItsView } from '../form-rules.ts';
import { stateOf } from '../modal-values.ts';

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
  notWith: ['U0FOE'],
  languages: ['English', 'Português'],
  interests: ['chess'],
  goals: ['strategy'],
  offers: ['feedback', 'writing'],
  seeks: ['strategy'],
  workingHours: { from: '09:30', until: '18:00' },
};

const at = (value: string) => ({ selected_option: { value } });

const read = (state: Parameters<typeof readProfile>[0], kept?: Partial<Profile>) =>
  readProfile(state, pairReader, kept);
const modal = profileModal(pairReader, profile);

describe('the form of a profile', () => {
  holdsToItsView({ modal, read });

  it('reads back a profile that nobody changed, with what the form does not ask kept', () => {
    expect(read(stateOf(modal), profile)).toEqual({ value: profile });
  });

  it('forgets a manager and others that the person takes out', () => {
    const none = { selected_users: [] };
    expect(read(stateOf(modal, { manager: none, not_with: none }), profile)).toEqual({
      value: { ...profile, managerId: undefined, notWith: [] },
    });
  });

  it.each(['', 'ten', '-1', '721', '1.5', '1e2', '٣'])(
    'asks for whole months where it reads "%s"',
    (value) => {
      expect(read(stateOf(modal, { tenure: { value } }))).toHaveProperty('errors.tenure');
    },
  );

  it('asks for an end of the day that is later than its beginning', () => {
    for (const until of ['09:00', '09:30'])
      expect(read(stateOf(modal, { from: at('09:30'), until: at(until) }))).toHaveProperty('errors.until');
  });

  it('asks for a language where there are only commas', () => {
    expect(read(stateOf(modal, { languages: { value: ' , ,' } }))).toHaveProperty('errors.languages');
  });

  it('takes as many emoji as letters', () => {
    const team = '🌱'.repeat(lengths.background);
    expect(read(stateOf(modal, { team: { value: team } }), profile)).toEqual({ value: { ...profile, team } });
  });
});
