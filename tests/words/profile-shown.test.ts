import { describe, expect, it } from '@jest/globals';
import { keptPacks } from '../support/packs-read.ts';
import { shownOf, type ProfileAnswer, type Profile } from '../../src/features/people/enrolment/model.ts';
import { texts } from '../../src/features/people/enrolment/texts.ts';
import { aboutModal } from '../../src/features/people/enrolment/views/about-modal.ts';
import { wishesModal } from '../../src/features/people/enrolment/views/wishes-modal.ts';
import { vocabulary } from '../support/vocabulary.ts';
import { pairReader } from '../../src/language.ts';
import { wordsOf } from '../features/block-kit.ts';
import { onScreen } from '../support/profile-on-screen.ts';

/** Of these two, nothing is alike but a language and hours, which a pair must share. */
const ana: Profile = {
  level: 1,
  craftFamily: 'engineering',
  tenureMonths: 30,
  firstTimeLead: false,
  team: 'Amber',
  department: '',
  location: '',
  earlierPath: '',
  languages: ['Thai'],
  offers: ['feedback'],
  seeks: ['hiring'],
  interests: [],
  goals: [],
  notWith: [],
  workingHours: { from: '09:00', until: '17:00' },
  cadence: 'open',
  style: 'open',
};
const ben: Profile = {
  ...ana,
  level: 5,
  craftFamily: 'design',
  tenureMonths: 700,
  team: '',
  offers: ['writing'],
  seeks: ['strategy'],
};

/**
 * Of each answer: one that stands out, as only Ana would give it; what Ben gives where the two share it; and what of it
 * a screen would show.
 */
const trials: Readonly<
  Record<
    ProfileAnswer,
    { readonly hers: Partial<Profile>; readonly his: Partial<Profile>; readonly mark: string }
  >
> = {
  level: { hers: { level: 3 }, his: { level: 3 }, mark: 'Experienced' },
  craftFamily: { hers: { craftFamily: 'research' }, his: { craftFamily: 'research' }, mark: 'Research' },
  otherWork: {
    hers: { craftFamily: 'other', otherWork: 'Quokka' },
    his: { craftFamily: 'other', otherWork: 'quokka' },
    mark: 'Quokka',
  },
  tenureMonths: { hers: { tenureMonths: 61 }, his: { tenureMonths: 62 }, mark: '61' },
  firstTimeLead: { hers: { firstTimeLead: true }, his: { firstTimeLead: true }, mark: 'first time' },
  team: { hers: { team: 'Quokka' }, his: { team: 'Numbat' }, mark: 'Quokka' },
  department: { hers: { department: 'Quokka' }, his: { department: 'Numbat' }, mark: 'Quokka' },
  location: { hers: { location: 'Quokka' }, his: { location: 'Numbat' }, mark: 'Quokka' },
  earlierPath: { hers: { earlierPath: 'Quokka' }, his: { earlierPath: 'Numbat' }, mark: 'Quokka' },
  languages: { hers: { languages: ['Quokka', 'Thai'] }, his: { languages: ['Quokka'] }, mark: 'Quokka' },
  managerId: { hers: { managerId: 'U0BOSS' }, his: { managerId: 'U0BOSS' }, mark: 'U0BOSS' },
  offers: { hers: { offers: ['negotiation'] }, his: { seeks: ['negotiation'] }, mark: 'negotiating' },
  seeks: { hers: { seeks: ['negotiation'] }, his: { offers: ['negotiation'] }, mark: 'negotiating' },
  goals: { hers: { goals: ['negotiation'] }, his: { goals: ['negotiation'] }, mark: 'negotiating' },
  interests: { hers: { interests: ['Quokka'] }, his: { interests: ['Quokka'] }, mark: 'Quokka' },
  workingHours: {
    hers: { workingHours: { from: '06:30', until: '17:00' } },
    his: { workingHours: { from: '06:30', until: '17:00' } },
    mark: '6:30',
  },
  holidays: { hers: { holidays: 'PT' }, his: { holidays: 'PT' }, mark: 'Portugal' },
  cadence: { hers: { cadence: 'monthly' }, his: { cadence: 'monthly' }, mark: 'Every month' },
  style: { hers: { style: 'structured' }, his: { style: 'structured' }, mark: 'Along a plan' },
  forPeer: { hers: { forPeer: 'Quokka' }, his: { forPeer: 'Quokka' }, mark: 'Quokka' },
  notWith: { hers: { notWith: ['U0FOE'] }, his: { notWith: ['U0FOE'] }, mark: 'U0FOE' },
};

const fields = Object.keys(trials) as ProfileAnswer[];

const read = (hers: Partial<Profile>, his: Partial<Profile> = {}) =>
  onScreen([
    { ...ana, ...hers },
    { ...ben, ...his },
  ]);

describe.each(['peer', 'admins'] as const)('what the %s may read of a profile', (audience) => {
  it.each(fields)('of the answer “%s” is what the form says', (field) => {
    const { hers, his, mark } = trials[field];
    const seen = (...told: Parameters<typeof read>) => read(...told)[audience];
    const [before, alone, together] = [seen({}), seen(hers), seen(hers, his)];
    // Where Ana alone gives it, whether it stands there; where the two do so, whether anything of it does.
    const isItself = alone.includes(mark);
    const isTold = together !== (field === 'offers' || field === 'seeks' ? seen({}, his) : before);
    const isValueTold =
      together.includes(mark) || !['team', 'department', 'location', 'earlierPath'].includes(field);
    const whole = audience === 'peer' && !read(hers).asked.includes(mark) ? 'once-introduced' : 'itself';
    const found = isItself ? whole : !isTold ? 'never' : isValueTold ? 'in-common' : 'that-it-differs';
    expect({ [field]: found }).toEqual({ [field]: shownOf[field][audience] });
    expect(isItself || alone === before).toBe(true);
  });
});

describe('the form of a profile', () => {
  it('names each answer under who sees it, once, in the part that asks for it', () => {
    const { answers } = texts(pairReader);
    const of = { programId: 'P', program: 'P', vocabulary };
    const about = wordsOf(aboutModal({ ...of, known: {} }, pairReader).blocks.at(-1));
    const wishes = wordsOf(
      wishesModal({ ...of, content: keptPacks().in('en'), known: {} }, pairReader).blocks.at(-1),
    );
    const found = (text: string) => fields.filter((field) => text.includes(answers[field]));
    expect([...found(about), ...found(wishes)].toSorted()).toEqual(fields.toSorted());
  });
});
