import { describe, expect, it } from '@jest/globals';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { archiveIn } from '../../support/archiving.ts';
import { afterFirstSession, answerOpen, openIn } from '../../support/check-ins.ts';
import { daysGoBy, inShort } from '../../support/first-weeks.ts';
import { manySelected } from '../../support/forger.ts';
import { inDm } from '../../support/goals.ts';
import { room } from '../../support/room.ts';
import { agree, meet } from '../../support/walk.ts';
import { endWell } from '../../support/ways-on.ts';
import { few, hoursLater, reads } from '../../support/world.ts';

/** By one clock: else what comes waits for hours that they share. */
const inLisbon = few.map((person) => ({ ...person, timeZone: 'Europe/Lisbon' }));
const here = room({ people: inLisbon, weekday: 1, introduced: true, withoutRateLimits: true, putBack: true });

const first = () => here.pair.first;
const second = () => here.pair.second;
const dm = () => inDm(here, first());
const openAs = (person: Person) => openIn(person, here.pair.dm);
const walk = () => ({ workspace: here.workspace, word: 'lighthouses', pair: here.pair });
const goBy = async (days: number) => inShort(await daysGoBy(here, first(), { days }));

type Row = { readonly kind: string; readonly occurrence: number; readonly items: readonly string[] };
const asked = () =>
  here.rows.query<Row>('select kind, occurrence, items from check_ins where pair_id = $1 order by asked_at', [
    here.pairId,
  ]);
const answers = () =>
  here.rows.query<{ person: string; finished: boolean }>(
    `select person_id as person, finished_at is not null as finished from check_in_answers where pair_id = $1`,
    [here.pairId],
  );

const [heard, same, easy] = afterFirstSession;
const low = { [heard]: '1 · Badly', [same]: '2 · A little', [easy]: '1 · Not at all' };

/** The best answer to the first question before them. */
function bestAnswer(person: Person): Readonly<Record<string, string>> {
  const inputs = person.modal()?.view.definition.blocks.filter((block) => block.type === 'input') ?? [];
  const [{ label, element } = { label: { text: '' }, element: undefined }] = inputs;
  const options = element?.type === 'radio_buttons' ? element.options : [];
  return { [label.text]: options.at(-1)?.text.text ?? '' };
}

async function answerBest(person: Person): Promise<void> {
  await openAs(person);
  await person.fillIn(bestAnswer(person));
  await person.submit();
  await reads(() => person.modal(), 'Check-in');
  await person.closeModal();
}

/** The questions of a form, as a person has them before them. */
const questionsIn = (person: Person): readonly string[] =>
  (person.modal()?.view.definition.blocks ?? []).flatMap((block) =>
    block.type === 'input' ? [block.label.text] : [],
  );

describe('after a session', () => {
  it('comes an invitation to the same three questions for each, and the usual one falls out for two weeks', async () => {
    await meet(walk());
    await hoursLater(here.world, 3);
    await reads(dm, 'How was your session?');
    await openAs(first());
    await openAs(second());
    expect(questionsIn(first())).toEqual(afterFirstSession);
    expect(questionsIn(second())).toEqual(afterFirstSession);
    expect(await goBy(12)).not.toContain('7 pair check-in');
    expect((await goBy(9)).filter((each) => each.includes('check-in'))).toEqual(['21 pair check-in']);
    expect((await asked()).map(({ kind }) => kind)).toEqual(['check-in-session', 'check-in']);
  });

  it('that is taken off the record its check-in is closed and what was answered is deleted; held after all, another comes', async () => {
    await meet(walk());
    await hoursLater(here.world, 3);
    await openAs(first());
    await answerOpen(first(), low);
    await here.forger.submission(first(), {
      callbackId: 'check-ins.share-these',
      metadata: { pairId: here.pairId, kind: 'check-in-session', occurrence: 1 },
      values: { items: manySelected('felt-heard') },
    });
    await reads(dm, '1 of 5, Badly');
    await openAs(second());
    await first().closeModal();
    await first().press('Undo this session', { in: here.pair.dm });
    await here.rows.delivered();
    await reads(dm, 'I closed this check-in and deleted its answers');
    await second().fillIn(low);
    await second().submit();
    await reads(() => second().modal(), 'I deleted its check-in and kept nothing');
    expect([await asked(), await answers()]).toEqual([[], []]);
    expect(text(dm())).not.toContain('1 of 5, Badly');
    await second().closeModal();
    await here.forger.action(second(), { id: 'sessions.held', value: `${here.pairId}:1` });
    await eventually(async () => expect(await here.rows.count('sessions')).toBe(1));
    await goBy(1);
    expect((await asked()).map(({ kind, occurrence }) => [kind, occurrence])).toEqual([
      ['check-in-session', 2],
    ]);
  });

  it('taken off the record before it is asked about, nothing comes', async () => {
    await meet(walk());
    await here.forger.action(first(), { id: 'sessions.undo', value: `${here.pairId}:1` });
    await here.slack.settled();
    await hoursLater(here.world, 24);
    expect(await asked()).toEqual([]);
  });
});

describe('at a milestone', () => {
  it('twelve questions come in steps, and what was answered stays when the form is left', async () => {
    await agree(walk());
    await goBy(8);
    for (const peer of [first(), second()]) await answerBest(peer);
    const came = await goBy(25);
    expect(came.filter((each) => each.includes('milestone'))).toEqual(['30 pair milestone']);
    const [{ items } = { items: [] }] = (await asked()).filter(({ kind }) => kind === 'check-in-milestone');
    expect(items).toHaveLength(12);
    await openAs(first());
    const [one = '', two = '', ...rest] = questionsIn(first());
    expect(rest).toHaveLength(2);
    await first().fillIn({ [one]: '1 · Not at all', [two]: '2 · A little' });
    await first().submit();
    await reads(() => first().modal(), 'Check-in (2 of 3)');
    await openAs(second());
    expect(questionsIn(second())).toEqual([one, two, ...rest]);
    expect(text(second().modal())).not.toContain('(chosen)');
    await openAs(first());
    const chosen = (first().modal()?.view.definition.blocks ?? []).flatMap((block) =>
      block.type === 'input' && block.element.type === 'radio_buttons'
        ? [block.element.initial_option?.text.text]
        : [],
    );
    expect(chosen).toEqual(['1 · Not at all', '2 · A little', undefined, undefined]);
    for (const person of [first(), second()]) {
      await openAs(person);
      for (const step of ['Check-in (2 of 3)', 'Check-in (3 of 3)']) {
        expect(text(dm())).not.toContain('Everybody has answered');
        await person.submit();
        await reads(() => person.modal(), step);
      }
      await person.fillIn(bestAnswer(person));
      await person.submit();
      await reads(() => person.modal(), 'The same button changes your answers');
      // One answer of the first was low, whatever else there was.
      expect(text(person.modal()).includes('Find a time')).toBe(person === first());
    }
    await reads(dm, 'Everybody has answered');
  });

  it('comes to no pair that has never begun', async () => {
    await archiveIn(here, 12);
    await goBy(11);
    expect(await asked()).toEqual([]);
  });

  it('comes in the last days of a program to a pair that has met', async () => {
    await meet(walk());
    await goBy(3);
    await archiveIn(here, 14);
    const came = await daysGoBy(here, first(), { days: 13 });
    expect(came.filter(({ reading }) => reading.includes('How was it overall?'))).toHaveLength(1);
  });

  it('comes in the last days of a pair that ends well on a day of its own', async () => {
    await meet(walk());
    await goBy(3);
    await endWell(here, first());
    const came = await daysGoBy(here, first(), { days: 30 });
    expect(came.filter(({ reading }) => reading.includes('How was it overall?'))).toHaveLength(1);
  });
});

/** What stands in the pair's DM for all of it. */
const lastingIn = () =>
  first()
    .messages(here.pair.dm)
    .filter(({ isEphemeral }) => !isEphemeral);

const invitations = () => lastingIn().filter((each) => text(each).includes('check-in'));

describe('a newer check-in', () => {
  it('closes the one before it where that stands, and takes its place in Home', async () => {
    await agree(walk());
    await goBy(8);
    const opened = () => text(first().home());
    const [earlier] = invitations();
    expect(earlier?.buttons).toEqual(['Answer privately']);
    await first().openHome();
    await reads(() => first().home(), 'Next\nA short check-in');
    await answerBest(first());
    await eventually(() => expect(opened()).not.toContain('Next\nA short check-in'));
    await goBy(11);
    await first().openHome();
    expect(opened()).not.toContain('Next\nA short check-in');
    await goBy(3);
    await eventually(() => {
      const before = lastingIn().find(({ ts }) => ts === earlier?.ts);
      expect(text(before)).toContain('A newer check-in has come, so this one is closed.');
      expect(before?.buttons).toEqual(['Open my check-in']);
    });
    expect(invitations().at(-1)?.buttons).toEqual(['Answer privately']);
    // Home was open before it came, and was not opened again.
    await reads(() => first().home(), 'Next\nA short check-in');
  });
});

describe('a pair that leaves two unanswered', () => {
  it('is asked no more, is told so in Home, and is asked again once one of them says so', async () => {
    await agree(walk());
    await goBy(22);
    expect((await asked()).map(({ kind }) => kind)).toEqual(['check-in', 'check-in']);
    expect((await goBy(20)).filter((each) => /check-in|milestone/u.test(each))).toEqual([]);
    for (const peer of [first(), second()]) {
      await peer.openHome();
      await reads(() => peer.home(), 'Not everyone answered the last two check-ins');
    }
    expect(text(first().home())).not.toContain('Next\nA short check-in');
    await first().press('Ask us again', { in: 'home' });
    await reads(() => first().modal(), 'Nobody but you sees a single answer');
    await first().closeModal();
    await second().openHome();
    expect(text(second().home())).not.toContain('Not everyone answered');
    expect((await goBy(15)).filter((each) => each.includes('check-in'))).toHaveLength(1);
    for (const { reading } of [dm()]) expect(reading).not.toContain(`<@${second().id}>`);
  });

  it('cannot tell from what comes whether one of them has answered: it is the same as if none had', async () => {
    await agree(walk());
    for (const days of [8, 14]) {
      await goBy(days);
      await answerBest(first());
    }
    expect((await asked()).map(({ kind }) => kind)).toEqual(['check-in', 'check-in']);
    // One that comes to the first alone is nothing that the second reads.
    expect((await goBy(20)).filter((each) => /pair (?:check-in|milestone)/u.test(each))).toEqual([]);
    expect(text(dm())).not.toMatch(/@(?!Ana|Chen|Ben|Diego)/u);
    await second().openHome();
    await reads(() => second().home(), 'Not everyone answered the last two check-ins');
    await second().command('/peer check-in', { in: here.pair.dm });
    await reads(() => second().modal(), 'Nobody but you sees a single answer');
    await second().closeModal();
    expect((await goBy(15)).filter((each) => each.includes('check-in'))).toHaveLength(1);
  });
});
