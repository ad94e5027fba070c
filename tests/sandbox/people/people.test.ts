import { describe, expect, it } from '@jest/globals';
import type { MadeUpPerson } from '../../../src/sandbox/people/made-up-person.ts';
import { people } from '../../../src/sandbox/people/people.ts';

const everybody: readonly MadeUpPerson[] = people;
const named = (name: string | undefined) => everybody.find((person) => person.name === name);

describe('the made-up colleagues', () => {
  it('are twenty-four, a guest, and one who has left', () => {
    expect(everybody.filter(({ isDeactivated, isGuest }) => !isDeactivated && !isGuest)).toHaveLength(24);
    expect(everybody.filter(({ isDeactivated }) => isDeactivated)).toHaveLength(1);
    expect(everybody.filter(({ isAdmin }) => isAdmin)).toHaveLength(2);
    expect(everybody.filter(({ isGuest }) => isGuest)).toHaveLength(1);
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
});
