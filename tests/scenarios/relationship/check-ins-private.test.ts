import { describe, expect, it } from '@jest/globals';
import { loadContent } from '../../../src/content/loading/load-content.ts';
import { itemsFor } from '../../../src/features/relationship/check-ins/model/choosing.ts';
import { answersSince } from '../../../src/features/relationship/check-ins/service/reading.ts';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { afterFirstSession, answerOpen, openIn } from '../../support/check-ins.ts';
import { inDm, payloadsSince, sentSoFar } from '../../support/goals.ts';
import { readBy } from '../../support/read-by.ts';
import { room } from '../../support/room.ts';
import { askedAbout } from '../../support/signs.ts';
import { meet } from '../../support/walk.ts';
import { few, hoursLater, reads } from '../../support/world.ts';

/** By one clock: else what comes waits for hours that they share. */
const inLisbon = few.map((person) => ({ ...person, timeZone: 'Europe/Lisbon' }));
const here = room({ people: inLisbon, weekday: 1, introduced: true, putBack: true, withoutRateLimits: true });

const first = () => here.pair.first;
const second = () => here.pair.second;
const dm = () => inDm(here, first());
const walk = () => ({ workspace: here.workspace, word: 'lighthouses', pair: here.pair });
const openAs = (person: Person) => openIn(person, here.pair.dm);

const [heard, same, easy] = afterFirstSession;
const low = { [heard]: '1 · Badly', [same]: '2 · A little', [easy]: '1 · Not at all' };
const high = { [heard]: '5 · Very well', [same]: '5 · Very much', [easy]: '4 · Quite' };

/** What stands in the pair's DM for all of it. */
const lasting = (): string =>
  first()
    .messages(here.pair.dm)
    .filter(({ isEphemeral }) => !isEphemeral)
    .map(text)
    .join('\n');

/** Every question before them, at that place of its scale. */
const answerAll = (person: Person, place: number) =>
  Object.fromEntries(
    (person.modal()?.view.definition.blocks ?? []).flatMap((block) =>
      block.type === 'input' && block.element.type === 'radio_buttons'
        ? [[block.label.text, block.element.options[place]?.text.text ?? '']]
        : [],
    ),
  );

describe('an answer', () => {
  it('appears in no payload of anybody else, nor before all have answered that one has', async () => {
    await meet(walk());
    await hoursLater(here.world, 3);
    for (const person of [first(), second()]) await person.openHome();
    await here.rows.delivered();
    const before = lasting();
    const from = sentSoFar(here);
    await openAs(first());
    await answerOpen(first(), low);
    await first().openHome();
    await first().command('/peer pair', { in: here.pair.dm });
    await here.rows.delivered();
    // Slack shows of a message that it was edited, whatever it says.
    expect(payloadsSince(here, from).filter(({ what }) => what === 'chat.update')).toEqual([]);
    const bars = 'from 1 to 1|1 of 5|▁';
    await second().openHome();
    await second().command('/peer pair', { in: here.pair.dm });
    await second().command('/peer check-in', { in: here.pair.dm });
    await reads(() => second().modal(), 'Nobody but you sees a single answer');
    const isAnswer = ({ said }: { readonly said: string }) =>
      new RegExp(`"initial_option"|${bars}|thank you for saying`, 'iu').test(said);
    const seen = payloadsSince(here, from).filter(isAnswer);
    expect(seen.length).toBeGreaterThan(1);
    for (const payload of seen) expect(readBy(here, payload)).toEqual([first().id]);
    expect(text(second().home())).not.toMatch(/of 5/u);
    expect(lasting()).toBe(before);
    await second().fillIn(high);
    await second().submit();
    await reads(dm, 'both answered your check-in');
    expect(text(second().home())).not.toContain('1 of 5');
    expect(here.world.logged()).not.toMatch(/Badly|felt-heard/u);
  });

  it('is its author’s alone page by page of a longer one, and when both look at theirs again', async () => {
    const pack = loadContent('content').in('en').checkInItems;
    const items = itemsFor({ kind: 'check-in-milestone', hasMet: true }, pack, []);
    await askedAbout(here, items);
    const from = sentSoFar(here);
    for (const person of [first(), second(), first()]) {
      await person.command('/peer check-in', { in: here.pair.dm });
      for (const page of [1, 2, 3]) {
        await reads(() => person.modal(), `Check-in (${page} of 3)`);
        // Each word of a scale is one person's: the first is always low, and the second never.
        await person.fillIn(answerAll(person, person === first() ? 0 : 4));
        await person.submit();
      }
      await reads(() => person.modal(), 'shown to you alone');
      while (person.modal()) await person.closeModal();
    }
    await here.rows.delivered();
    const chosen = payloadsSince(here, from).flatMap(({ said, ...payload }) => {
      const plain = said.replaceAll('\\', '');
      const points = [...plain.matchAll(/"initial_option":\{"value":"(?<point>\d)"/gu)];
      const bars = [...plain.matchAll(/to (?<point>\d) of 5|(?<only>\d) of 5\./gu)];
      const told = [...points, ...bars].map(({ groups }) => groups?.['point'] ?? groups?.['only']);
      return told.length > 0 ? [{ told: new Set(told), by: readBy(here, payload) }] : [];
    });
    const toldTo = (person: Person) => chosen.filter(({ by }) => by.includes(person.id));
    expect(toldTo(first()).length).toBeGreaterThan(3);
    expect(toldTo(second()).length).toBeGreaterThan(0);
    for (const { told, by } of chosen) expect([...told]).toEqual(by[0] === first().id ? ['1'] : ['5']);
    for (const { by } of chosen) expect(by).toHaveLength(1);
  });

  it('can be read over time by what weighs it: of each member, item by item', async () => {
    const since = here.clock.now();
    await meet(walk());
    await hoursLater(here.world, 3);
    for (const [person, given] of [
      [first(), low],
      [second(), { [heard]: '5 · Very well' }],
    ] as const) {
      await openAs(person);
      await answerOpen(person, given);
      await person.closeModal();
    }
    const { db } = here.world.sandbox.bot.deps;
    const read = (from: Temporal.Instant) =>
      db.inWorkspace(here.workspace.teamId, (tx) => answersSince(tx, here.pairId, from));
    expect(
      (await read(since))
        .map(({ personId, kind, answers: given }) => ({ personId, kind, given }))
        .toSorted((one) => (one.personId === first().id ? -1 : 1)),
    ).toEqual([
      {
        personId: first().id,
        kind: 'check-in-session',
        given: { 'felt-heard': 1, 'want-the-same': 2, 'easy-to-arrange': 1 },
      },
      { personId: second().id, kind: 'check-in-session', given: { 'felt-heard': 5 } },
    ]);
    expect(await read(here.clock.now())).toEqual([]);
  });
});
