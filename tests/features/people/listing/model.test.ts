import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { readWanted } from '../../../../src/features/people/listing/forms.ts';
import {
  everybody,
  pageOf,
  personNow,
  standings,
  type Known,
  type Person,
} from '../../../../src/features/people/listing/model.ts';
import { peopleModal } from '../../../../src/features/people/listing/views.ts';
import { pairReader } from '../../../../src/language.ts';
import { faultsOfView } from '../../block-kit.ts';
import { extremeText } from '../../extreme.ts';
import { holdsToItsView } from '../../form-rules.ts';

const now = Temporal.Instant.from('2026-03-02T09:00:00Z');
const known: Known = {
  name: 'Ana',
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

const of = (program: string) => ({ programId: '00000000-0000-4000-8000-000000000001', program });

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

const person = (name: string, each: Person['standing'] = 'waiting'): Person => ({
  name,
  standing: each,
  until: undefined,
});

describe('a page of people', () => {
  it('finds a name by any part of it, whatever its case and accents', () => {
    const all = [person('José Álvarez'), person('Ana')];
    for (const search of ['jose', 'ALVA', 'é Á'])
      expect(pageOf(of('P'), all, { ...everybody, search }).shown).toEqual([all[0]]);
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
          expect(shown.flatMap((each) => each.shown)).toEqual(
            all.filter((each) => filter === 'all' || each.standing === filter),
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

describe('the modal of people', () => {
  const many = Array.from({ length: 100 }, (_, index) => {
    const each = standings[index % standings.length] ?? 'waiting';
    return { ...person(extremeText(80), each), until: Temporal.PlainDate.from('9999-12-31') };
  });
  const modal = peopleModal(pageOf(of(extremeText(60)), many, { ...everybody, page: 1 }), pairReader);

  it('is sound with nobody, with nobody found, and full of the longest and strangest names', () => {
    for (const all of [[], many])
      for (const search of ['', 'nobody of that name', extremeText(60)])
        expect(faultsOfView(peopleModal(pageOf(of('P'), all, { ...everybody, search }), pairReader))).toEqual(
          [],
        );
    expect(faultsOfView(modal)).toEqual([]);
  });

  holdsToItsView({ modal, read: readWanted });
});
