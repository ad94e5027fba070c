import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { createLog } from '../../src/log.ts';
import { asPerson, localeOf, readUsers, statusEndOf, type SlackUser } from '../../src/slack/users.ts';
import { anyText } from '../support/any-text.ts';

const lines: string[] = [];
const log = createLog('trace', { write: (line) => void lines.push(line) });
const somebody = { id: 'U1', name: 'ana.sousa', real_name: 'Ana Sousa', updated: 1_700_000_000 };
const called = (displayName: string, rest: Partial<SlackUser> = {}) =>
  asPerson({ ...somebody, profile: { display_name: displayName, real_name: 'Ana Sousa' }, ...rest }).name;

describe('the name that somebody is shown by', () => {
  it.each([
    ['blank', ' '],
    ['of zero width', '\u200b\u200d'],
    ['a Hangul filler', '\u3164'],
    ['an empty Braille pattern', '\u2800\u2800'],
    ['made of NULs', '\0\0'],
    ['a mark of direction', '\u202e\u2066'],
  ])('is their real one where the one they chose is %s', (_, displayName) => {
    expect(called(displayName)).toBe('Ana Sousa');
  });

  it('keeps what can be read of it, on one line and in its own direction', () => {
    expect(called('\u202eevil')).toBe('evil');
    expect(called('two\nlines')).toBe('two lines');
    expect(called(' A\0n\u00ada\u2028\tS\u200b. ')).toBe('Ana S.');
    expect(called('*bold*')).toBe('*bold*');
    expect(called('see https://evil.example')).toBe('see https://evil.example');
  });

  it('is the handle where no name can be read, and the id where that cannot either', () => {
    const nameless = { real_name: '\u200b', profile: { display_name: '', real_name: ' ' } };
    expect(asPerson({ ...somebody, ...nameless }).name).toBe('ana.sousa');
    expect(asPerson({ ...somebody, ...nameless, name: '\u3164' }).name).toBe('U1');
  });

  it('can be read, whatever Slack says', () => {
    fc.assert(
      fc.property(anyText(), anyText(), anyText(), (display_name, real_name, name) => {
        const person = asPerson({ id: 'U1', name, real_name, profile: { display_name, real_name } });
        expect(person.name).not.toBe('');
        for (const each of [person.name, person.realName, person.handle])
          expect(each).not.toMatch(
            /[\p{Cc}\p{Zl}\p{Zp}\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164]|^\s|\s$/u,
          );
      }),
    );
  });
});

describe('the time zone of somebody', () => {
  it.each([
    ['of which Slack knows nothing', { tz: 'Etc/Unknown', tz_offset: 0 }, 'UTC'],
    ['of which it knows the distance', { tz: 'Etc/Unknown', tz_offset: 19_800 }, '+05:30'],
    ['of which it says null', { tz: null, tz_offset: -28_800 }, '-08:00'],
    ['of which it says nothing', {}, 'UTC'],
    ['with a distance that there is not', { tz: '', tz_offset: 999_999 }, 'UTC'],
    ['with a distance of part of a minute', { tz_offset: -16 }, 'UTC'],
    ['by an old name', { tz: 'US/Pacific', tz_offset: -28_800 }, 'America/Los_Angeles'],
    ['by its name', { tz: 'Asia/Kolkata', tz_offset: 19_800 }, 'Asia/Kolkata'],
  ])('%s is one to reckon with', (_, said, zone) => {
    const [user] = readUsers([{ ...somebody, ...said }], log);
    expect(user && asPerson(user).timeZone).toBe(zone);
    expect(() => new Temporal.ZonedDateTime(0n, zone)).not.toThrow();
    expect(() => new Intl.DateTimeFormat('en', { timeZone: zone })).not.toThrow();
  });

  it('comes with a locale that dates can be written by', () => {
    for (const said of ['en-GB', 'de', 'en_US', '', 'e', undefined])
      expect(() => new Intl.DateTimeFormat(localeOf({ id: 'U1', locale: said }))).not.toThrow();
    expect(localeOf({ id: 'U1', locale: 'pt-br' })).toBe('pt-BR');
  });
});

describe('a page of people', () => {
  it('gives each once, as they were told of last', () => {
    const renamed = { ...somebody, name: 'ana.lopes', updated: 1_700_000_100 };
    const other = { ...somebody, id: 'U2' };
    for (const page of [
      [renamed, other, somebody],
      [somebody, other, renamed],
    ])
      expect(Object.fromEntries(readUsers(page, log).map(({ id, name }) => [id, name]))).toEqual({
        U1: 'ana.lopes',
        U2: 'ana.sousa',
      });
  });

  it('takes the later of two that changed in the same second', () => {
    const later = { ...somebody, deleted: true };
    expect(readUsers([somebody, later], log)).toEqual([later]);
  });

  it('loses nobody to a record that tells of nobody, and logs it', () => {
    lines.length = 0;
    expect(readUsers([null, { id: 7 }, { id: 'U\0' }, somebody, 'U3'], log)).toEqual([somebody]);
    expect(lines).toHaveLength(4);
  });

  it('knows somebody of whom a part is told in another shape', () => {
    const odd = { ...somebody, tz_offset: 'far', profile: 7, deleted: 'no', updated: 1e300 };
    expect(readUsers([odd], log)).toMatchObject([{ id: 'U1', name: 'ana.sousa' }]);
  });
});

const placed = (rest: object) => {
  const [user] = readUsers([{ ...somebody, ...rest }], log);
  const { timeZone, hasZone } = asPerson(user ?? somebody);
  return { timeZone, hasZone };
};

const endOf = (profile: object) => {
  const [user] = readUsers([{ ...somebody, profile }], log);
  return user && statusEndOf(user)?.toString();
};

describe('where somebody is', () => {
  it.each([
    ['Asia/Calcutta', 'Asia/Kolkata'],
    ['US/Pacific', 'America/Los_Angeles'],
    ['Asia/Kolkata', 'Asia/Kolkata'],
  ])('is known by the name that a zone has now, whichever is told: %s', (tz, timeZone) => {
    expect(placed({ tz })).toEqual({ timeZone, hasZone: true });
  });

  it('is not known where Slack tells neither a zone that there is nor a distance', () => {
    for (const rest of [{}, { tz: null, tz_offset: 0 }, { tz: 'Mars/Base' }, { tz: 7, tz_offset: 'x' }])
      expect(placed(rest)).toEqual({ timeZone: 'UTC', hasZone: false });
    expect(placed({ tz: 'UTC' })).toEqual({ timeZone: 'UTC', hasZone: true });
  });
});

describe('a status', () => {
  it('ends when Slack says', () => {
    expect(endOf({ status_emoji: ':palm_tree:', status_expiration: 1_772_442_000 })).toBe(
      '2026-03-02T09:00:00Z',
    );
  });

  it.each([
    ['without an end', { status_emoji: ':palm_tree:', status_expiration: 0 }],
    ['of one who works elsewhere', { status_emoji: ':house_with_garden:', status_expiration: 1_772_442_000 }],
    ['that cannot be read', { status_emoji: 7, status_expiration: 'soon' }],
    ['with an end beyond all time', { status_expiration: 9e15 }],
    ['that is none', {}],
  ])('%s tells of no absence', (_, profile) => {
    expect(endOf(profile)).toBeUndefined();
  });

  it('keeps nothing of its words', () => {
    const [user] = readUsers([{ ...somebody, profile: { status_text: 'in hospital' } }], log);
    expect(JSON.stringify(user)).not.toContain('hospital');
  });
});
