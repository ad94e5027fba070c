import { describe, expect, it } from '@jest/globals';
import type { Exhibit } from '../../scripts/gallery/exhibit.ts';
import { rooms } from '../../scripts/gallery/rooms.ts';
import { otherNames, sameButtons } from '../../scripts/gallery/same-buttons.ts';
import { faultsIn } from '../../scripts/voice/gallery-faults.ts';
import { faultsOf } from '../../scripts/voice/faults.ts';
import { spokenIn } from '../../scripts/voice/spoken.ts';
import { button, buttonsIfAny, section } from '../../src/slack/blocks.ts';

const reader = { language: 'en', locale: 'en-US', timeZone: 'Europe/Lisbon' } as const;

const faultsOfMessage = (text: string, ...buttons: readonly string[]) =>
  faultsOf(
    spokenIn('A room', {
      title: 'A message',
      when: 'It is sent.',
      message: {
        text,
        blocks: [
          section(text),
          ...buttonsIfAny(...buttons.map((label, index) => button({ id: `b${index}`, text: label }))),
        ],
      },
    }),
    { written: ['Never again'], names: ['Ana', 'Ben'] },
  );

/** What somebody else is going to read, shown to whoever is about to have it said. */
const quoted = /“[^”]*”/gu;

const isNamed = (name: string, { title: _title, when: _when, seenBy: _seenBy, ...shown }: Exhibit): boolean =>
  new RegExp(String.raw`\b${name}\b`, 'u').test(JSON.stringify(shown).replaceAll(quoted, ''));

describe('every screen of the gallery', () => {
  it('speaks as a colleague would', () => {
    expect(faultsIn(rooms(reader))).toEqual([]);
  });

  it('tells its buttons apart where they are read out alone', () => {
    expect(sameButtons(rooms(reader))).toEqual([]);
  });

  it('calls each button by what is seen on it, whatever else is read out', () => {
    expect(otherNames(rooms(reader))).toEqual([]);
  });

  it('tells nobody their own name where they read alone', () => {
    const all = rooms(reader).flatMap(({ exhibits }) => exhibits);
    const alone = all.filter(({ seenBy }) => seenBy !== undefined);
    expect(alone.length).toBeGreaterThan(80);
    expect(alone.filter((each) => isNamed(each.seenBy ?? '', each)).map(({ title }) => title)).toEqual([]);
    const unclaimed = all.filter(
      (each) =>
        each.seenBy === undefined &&
        /Home tab|that person alone/u.test(each.when) &&
        ['Ana', 'Ben', 'Chen'].some((name) => isNamed(name, each)),
    );
    expect(unclaimed.map(({ title }) => title)).toEqual([]);
  });

  it('is read whole: each room says something', () => {
    const silent = rooms(reader).filter(({ name, exhibits }) =>
      exhibits.every((exhibit) => spokenIn(name, exhibit).texts.length === 0),
    );
    expect(silent).toEqual([]);
  });
});

describe('what a colleague would not say', () => {
  it.each([
    ['a form that nobody speaks', 'You cannot join. Open Home.', 'contraction'],
    ['a second word for one thing', 'Your partner has written. Open Home.', 'say "peer"'],
    ['a sentence that does not end', `${'and then '.repeat(15)}you open Home.`, 'a sentence of'],
    ['a message that is a letter', `${'We met. '.repeat(40)}Open Home.`, 'a message of'],
    ['a message that leads nowhere', 'It’s done.', 'no way on'],
    ['a trio for a pair', 'Your peer has written. Open Home.', 'three may read'],
    ['a person’s own words in markup', 'Never again: open Home.', 'reads markup'],
  ])('is found: %s', (_, text, fault) => {
    expect(faultsOfMessage(text)).toEqual([expect.stringContaining(fault)]);
  });

  it.each([
    ['four words', 'See it all now', 'button of 4 words'],
    ['no verb', 'My goals', 'begins with no verb'],
  ])('is found on a button: %s', (_, label, fault) => {
    expect(faultsOfMessage('What now?', label)).toEqual([expect.stringContaining(fault)]);
  });

  it('is not a short line with a way on, nor a button that says whom it acts on', () => {
    expect(faultsOfMessage('You’re in. What’s next?', 'Pin Ana and Ben', 'Show all (25)')).toEqual([]);
    expect(faultsOfMessage('You’re in. `/peer join` shows more.')).toEqual([]);
  });
});
