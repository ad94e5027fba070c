import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { loadContent } from '../../../src/content/loading/load-content.ts';
import { profileSchema } from '../../../src/features/people/enrolment/model.ts';
import { crowdOf, largestCrowd } from '../../../src/sandbox/people/crowd.ts';
import type { MadeUpPerson } from '../../../src/sandbox/people/made-up-person.ts';
import { places } from '../../../src/sandbox/people/places.ts';

const content = loadContent(fileURLToPath(new URL('../../../content', import.meta.url))).in('en');
const namedIn = (everybody: readonly MadeUpPerson[], name: string | undefined) =>
  everybody.find((person) => person.name === name);
const joined = (everybody: readonly MadeUpPerson[]) =>
  everybody.filter(({ isDeactivated, isGuest }) => !isDeactivated && !isGuest);

describe.each(Object.values(places))('the made-up people of $name', ({ people, words }) => {
  const everybody: readonly MadeUpPerson[] = people;
  const named = (name: string | undefined) => namedIn(everybody, name);

  it('are twenty-four, a guest, and one who has left; the first is an admin called Ana', () => {
    expect(joined(everybody)).toHaveLength(24);
    expect(everybody.filter(({ isDeactivated }) => isDeactivated)).toHaveLength(1);
    expect(everybody.filter(({ isAdmin }) => isAdmin)).toHaveLength(2);
    expect(everybody.filter(({ isOwner }) => isOwner)).toHaveLength(1);
    expect(everybody.filter(({ isGuest }) => isGuest)).toHaveLength(1);
    expect(everybody[0]).toMatchObject({ name: expect.stringMatching(/^Ana /), isAdmin: true });
    expect(everybody[0]?.isOwner ?? false).toBe(false);
  });

  it('go by names that tell them apart, first names too', () => {
    expect(new Set(everybody.map(({ name }) => name)).size).toBe(26);
    expect(new Set(everybody.map(({ name }) => name.split(' ')[0])).size).toBe(26);
  });

  it('have managers among them, at least as senior, and nobody manages in a circle', () => {
    for (const person of everybody) {
      const chain = [person];
      for (let boss = named(person.manager); boss; boss = named(boss.manager)) {
        expect(boss.level).toBeGreaterThanOrEqual(chain.at(-1)?.level ?? 0);
        expect(chain).not.toContain(boss);
        chain.push(boss);
      }
      expect(chain.length > 1).toBe(person.manager !== undefined);
    }
  });

  it('live in real time zones and share a language with each other', () => {
    for (const { timeZone, locale, workingHours, languages, offers, seeks } of everybody) {
      expect(() => Temporal.Now.zonedDateTimeISO(timeZone)).not.toThrow();
      expect(Intl.getCanonicalLocales(locale)).toEqual([locale]);
      expect(workingHours.from < workingHours.until).toBe(true);
      expect(languages).toContain('English');
      expect(offers.filter((topic) => seeks.includes(topic))).toEqual([]);
    }
  });

  it('tell of themselves in the words that their program offers, as its form would take them', () => {
    const set = content.startingSets.find(({ id }) => id === (words ?? 'company'));
    for (const person of everybody) {
      expect(set?.work).toContain(person.craftFamily);
      for (const topic of [...person.goals, ...person.offers, ...person.seeks])
        expect(set?.topics).toContain(topic);
      const profile = { ...person, cadence: 'open', style: 'open', notWith: [] };
      expect(profileSchema.safeParse(profile).error).toBeUndefined();
    }
  });

  it('are as many as are asked for, each told apart, with managers and wishes of their own', () => {
    const crowd = crowdOf(everybody, 500);
    expect(joined(crowd)).toHaveLength(500);
    expect(crowd.slice(0, 26)).toEqual(everybody);
    expect(new Set(crowd.map(({ name }) => name)).size).toBe(502);
    for (const person of crowd) {
      expect(person.manager === undefined || namedIn(crowd, person.manager) !== undefined).toBe(true);
      expect([person.offers.length > 0, person.seeks.length > 0]).toEqual([true, true]);
      expect(person.offers.filter((topic) => person.seeks.includes(topic))).toEqual([]);
    }
    expect(crowdOf(everybody, 500)).toEqual(crowd);
  });
});

describe('the largest crowd', () => {
  it('is a thousand people whose names are all different', () => {
    const crowd = crowdOf(places.company.people, largestCrowd);
    expect(largestCrowd).toBe(1000);
    expect(new Set(crowd.map(({ name }) => name)).size).toBe(1002);
  });
});
