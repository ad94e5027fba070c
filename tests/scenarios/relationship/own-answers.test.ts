import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { afterFirstSession } from '../../support/check-ins.ts';
import { room } from '../../support/room.ts';
import { beginWalk, dmOf, meet, type Walk } from '../../support/walk.ts';
import { few, reads } from '../../support/world.ts';

const here = room({ people: few, shared: true });

let walk: Walk;

const low = ['1 · Badly', '2 · A little', '1 · Not at all'];
const high = ['5 · Very well', '4 · A lot', '3 · Somewhat'];
const none = [undefined, undefined, undefined];

/** A pair that has met, and is invited to its first check-in. */
beforeAll(async () => {
  walk = await beginWalk(here.workspace, 'lighthouses');
  await meet(walk);
  await here.world.sandbox.advance({ hours: 7 * 24 });
  await reads(() => dmOf(walk), 'How was your session?');
});

describe('the form of a check-in', () => {
  it('opens empty for the second, whatever the first has answered', async () => {
    const { first, second } = walk.pair;
    await open(first);
    expect(chosenIn(first)).toEqual(none);
    await send(first, low);
    await open(second);
    expect(chosenIn(second)).toEqual(none);
    await send(second, high);
  });

  it('opens with one’s own answers for each of them, once both have answered', async () => {
    const { first, second } = walk.pair;
    await open(first);
    await open(second);
    expect(chosenIn(first)).toEqual(low);
    expect(chosenIn(second)).toEqual(high);
  });

  it('keeps an answer that is changed, and leaves the other’s as it is', async () => {
    const { first, second } = walk.pair;
    await open(second);
    await send(second, low.with(0, high[0] ?? ''));
    await open(second);
    expect(chosenIn(second)).toEqual(['5 · Very well', '2 · A little', '1 · Not at all']);
    await open(first);
    expect(chosenIn(first)).toEqual(low);
  });
});

describe('the form of a profile', () => {
  it('opens empty for a newcomer, whatever another has entered, and with one’s own when it opens again', async () => {
    const nia = await here.workspace.join({ name: 'Nia Mensah', timeZone: 'Africa/Accra' });
    const sol = await here.workspace.join({ name: 'Sol Reyes', timeZone: 'Europe/Madrid' });
    await join(nia, 'About you (1 of 2)');
    await nia.fillIn(halfOf('Lighthouses'));
    await nia.submit();
    await reads(() => nia.modal(), 'Your wishes');
    await nia.closeModal();
    await join(sol, 'About you (1 of 2)');
    expect(JSON.stringify(sol.modal()?.view.definition)).not.toContain('Lighthouses');
    expect(text(sol.modal())).not.toContain('Starting out');
    await join(nia, 'Lighthouses');
    expect(text(nia.modal())).toContain('Starting out');
  });
});

async function open(person: Person): Promise<void> {
  while (person.modal()) await person.closeModal();
  const offered = person.messages(walk.pair.dm).flatMap(({ buttons }) => buttons);
  // Once both have answered, the same message offers to change it.
  const button = offered.findLast((name) => name === 'Answer privately' || name === 'Change my answers');
  await person.press(button ?? '', { in: walk.pair.dm });
  await reads(() => person.modal(), 'Nobody but you sees a single answer');
}

/** What is chosen beforehand in the modal as it opens, field by field. */
const chosenIn = (person: Person): readonly (string | undefined)[] =>
  (person.modal()?.view.definition.blocks ?? []).flatMap((block) =>
    block.type === 'input' && block.element.type === 'radio_buttons'
      ? [block.element.initial_option?.text.text]
      : [],
  );

async function send(person: Person, answers: readonly string[]): Promise<void> {
  await person.fillIn(
    Object.fromEntries(afterFirstSession.map((label, index) => [label, answers[index] ?? ''])),
  );
  await person.submit();
  await reads(() => person.modal(), 'The same button changes your answers');
  await person.closeModal();
}

const halfOf = (team: string) => ({
  level: 'Starting out',
  craft_family: 'Design',
  tenure: 'Less than half a year',
  languages: ['English'],
  team,
});

async function join(person: Person, words: string): Promise<void> {
  await person.command('/peer join');
  await reads(() => person.modal(), words);
}
