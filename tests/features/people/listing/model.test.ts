import { vocabulary } from '../../../support/vocabulary.ts';
import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { Profile } from '../../../../src/features/people/enrolment/model.ts';
import { readWanted } from '../../../../src/features/people/listing/forms.ts';
import {
  everybody,
  pageOf,
  personNow,
  standings,
  withWork,
  type Known,
  type ProgramPerson,
  type Wanted,
} from '../../../../src/features/people/listing/model.ts';
import { peopleModal } from '../../../../src/features/people/listing/views.ts';
import { pairReader } from '../../../../src/language.ts';
import { faultsOfView } from '../../block-kit.ts';
import { extremeText, profile } from '../../extreme.ts';
import { holdsToItsView } from '../../form-rules.ts';

const now = Temporal.Instant.from('2026-03-02T09:00:00Z');
const ana = { id: 'U1', name: 'Ana', realName: 'Ana Sousa', handle: 'asousa' };
const known: Known = {
  ...ana,
  timeZone: 'Asia/Tokyo',
  state: 'enrolled',
  pausedUntil: null,
  isActive: true,
  isGuest: false,
  isPaired: false,
  isCutOff: false,
};
const standing = (changes: Partial<Known>, guests: 'left-out' | 'welcome' = 'left-out') =>
  personNow({ ...known, ...changes }, { settings: { guests }, now }).standing;
const day = (text: string) => ({ pausedUntil: Temporal.PlainDate.from(text) });

const of = (program: string) => ({
  programId: '00000000-0000-4000-8000-000000000001',
  program,
  isArchived: false,
});

const untilOf = (changes: Partial<Known>) =>
  personNow({ ...known, ...changes }, { settings: { guests: 'left-out' }, now }).until?.toString();

describe('how somebody stands', () => {
  it('is told by what matters most to an admin', () => {
    expect(standing({})).toBe('waiting');
    expect(standing({ isPaired: true })).toBe('paired');
    expect(standing({ isPaired: true, ...day('2026-04-01') })).toBe('paused');
    expect(standing({ isPaired: true, ...day('2026-04-01'), isCutOff: true })).toBe('unreachable');
    expect(standing({ isActive: false })).toBe('unreachable');
    expect(standing({ isActive: false, state: 'left' })).toBe('left');
    expect(standing({ isGuest: true, ...day('2026-04-01') })).toBe('guest');
    expect(standing({ isGuest: true, isPaired: true })).toBe('paired');
    expect(standing({ isGuest: true }, 'welcome')).toBe('waiting');
  });

  it('says until when for a pause, and for nothing else', () => {
    expect(untilOf(day('2026-04-01'))).toBe('2026-04-01');
    expect(untilOf({ ...day('2026-04-01'), state: 'left' })).toBeUndefined();
    expect(untilOf({})).toBeUndefined();
  });

  it('is no longer paused as soon as the day begins where they are', () => {
    const evening = Temporal.Instant.from('2026-03-02T15:00:00Z');
    const person = { ...known, ...day('2026-03-03') };
    const standingAt = (at: Temporal.Instant) =>
      personNow(person, { settings: { guests: 'left-out' }, now: at }).standing;
    expect(standingAt(evening.subtract({ seconds: 1 }))).toBe('paused');
    expect(standingAt(evening)).toBe('waiting');
  });
});

const person = (name: string, each: ProgramPerson['standing'] = 'waiting'): ProgramPerson => ({
  id: name,
  name,
  realName: '',
  handle: '',
  standing: each,
  isEnrolled: each !== 'left',
  until: undefined,
});

const idsOf = (all: readonly ProgramPerson[], wanted: Wanted) =>
  pageOf(of('P'), all, wanted).shown.map(({ id }) => id);

describe('a page of people', () => {
  it('finds a name by any part of it, whatever its case and accents', () => {
    const all = [person('José Álvarez'), person('Ana')];
    for (const search of ['jose', 'ALVA', 'é Á'])
      expect(idsOf(all, { ...everybody, search })).toEqual(['José Álvarez']);
  });

  it('finds somebody by what they do not go by: their surname, their handle, their id', () => {
    const all = [{ ...person('Ana'), ...ana }, person('Ben')];
    for (const search of ['sousa', 'SOUSA ana', '@asousa', 'asou', 'u1'])
      expect(idsOf(all, { ...everybody, search })).toEqual(['U1']);
  });

  it('shows each by their full name, and two of one name by their handles too', () => {
    const namesake = { ...ana, id: 'U2', handle: 'ana.s' };
    const ben = { ...ana, id: 'U3', name: 'Ben', realName: '', handle: 'ben' };
    const all = [ana, namesake, ben].map((each) => ({ ...person(''), ...each }));
    expect(pageOf(of('P'), all, everybody).shown.map(({ name }) => name)).toEqual([
      'Ana Sousa (@asousa)',
      'Ana Sousa (@ana.s)',
      'Ben',
    ]);
  });

  it('says what those who are shown do, in the words that the program offers', () => {
    const lead: Profile = { ...profile, level: 4, craftFamily: 'engineering', department: 'Lighthouses' };
    const page = withWork(pageOf(of('P'), [person('Ana')], everybody), [
      { personId: 'Ana', timeZone: 'UTC', turn: undefined, profile: lead },
    ]);
    const seen = JSON.stringify(peopleModal({ ...page, missing: 0, vocabulary }, pairReader));
    expect(seen).toContain('<@Ana> · Engineering · Leading others');
    expect(seen).not.toContain('Lighthouses');
  });

  it('shows everybody who is wanted once, over all its pages, and never more than thirty on one', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...standings), { maxLength: 200 }),
        fc.constantFrom('all', ...standings),
        (drawn, filter) => {
          const all = drawn.map((each, index) => person(`n${index}`, each));
          const { pages } = pageOf(of('P'), all, { ...everybody, filter });
          const shown = Array.from({ length: pages }, (_, page) =>
            pageOf(of('P'), all, { ...everybody, filter, page }),
          );
          expect(shown.every((each) => each.shown.length <= 30)).toBe(true);
          expect(shown.flatMap((each) => each.shown.map(({ id }) => id))).toEqual(
            all.filter((each) => filter === 'all' || each.standing === filter).map(({ id }) => id),
          );
        },
      ),
      { numRuns: 50 },
    );
  });

  it('shows on its second page who comes after the first thirty, and counts them all', () => {
    const all = Array.from({ length: 31 }, (_, index) =>
      person(`n${index}`, index < 3 ? 'paired' : 'waiting'),
    );
    const { shown, pages, found, counts } = pageOf(of('P'), all, { ...everybody, page: 1 });
    expect(shown.map(({ name }) => name)).toEqual(['n30']);
    expect({ pages, found }).toEqual({ pages: 2, found: 31 });
    expect(counts).toMatchObject({ paired: 3, waiting: 28, left: 0 });
  });

  it('is the last one where a later one is asked for', () => {
    const { wanted, shown } = pageOf(of('P'), [person('Ana')], { ...everybody, page: 99 });
    expect(wanted.page).toBe(0);
    expect(shown).toHaveLength(1);
  });
});

it('is of as many people as Home and the report count, whoever else ever joined', () => {
  const all = [person('Ana'), person('Ben', 'left'), { ...person('Chen', 'unreachable'), isEnrolled: false }];
  const page = { ...pageOf(of('Peers'), all, everybody), missing: 0, vocabulary };
  const seen = JSON.stringify(peopleModal(page, pairReader));
  expect(seen).toContain('1 person is enrolled');
  expect(seen).toContain('Of all who ever joined: 1 waiting, 1 can’t be reached, and 1 left');
});

it('says of nobody that they wait for a round of a program that has ended', () => {
  const page = pageOf({ ...of('Peers'), isArchived: true }, [person('Ana')], everybody);
  const seen = JSON.stringify(peopleModal({ ...page, missing: 0, vocabulary }, pairReader));
  expect(seen).toContain('*Ana* is in no pair');
  expect(seen).not.toMatch(/is waiting|1 waiting|Waiting for/u);
});

describe('the modal of people', () => {
  const many = Array.from({ length: 100 }, (_, index) => {
    const each = standings[index % standings.length] ?? 'waiting';
    return {
      ...person(extremeText(80), each),
      id: `U${index}`,
      until: Temporal.PlainDate.from('9999-12-31'),
    };
  });
  const mentions = many.map(({ id }) => `<@${id}>`);
  const modal = peopleModal(
    { ...pageOf(of(extremeText(60)), many, { ...everybody, page: 1 }), missing: 1_000, vocabulary },
    pairReader,
  );

  it('is sound with nobody, with nobody found, and full of the longest and strangest names', () => {
    for (const all of [[], many])
      for (const search of ['', 'nobody of that name', extremeText(60)])
        expect(
          faultsOfView(
            peopleModal(
              { ...pageOf(of('P'), all, { ...everybody, search }), missing: 0, vocabulary },
              pairReader,
            ),
            { mentions },
          ),
        ).toEqual([]);
    expect(faultsOfView(modal, { mentions })).toEqual([]);
  });

  holdsToItsView({ modal, read: readWanted });
});
