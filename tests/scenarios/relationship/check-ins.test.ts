import { beforeEach, describe, expect, it } from '@jest/globals';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { answerOpen, answering, goodAnswers, invite } from '../../support/check-ins.ts';
import { manySelected, selected } from '../../support/forger.ts';
import { inDm } from '../../support/goals.ts';
import { room } from '../../support/room.ts';
import { few, hoursLater, reads, type IntroducedPair } from '../../support/world.ts';

const here = room({ people: few, introduced: true, putBack: true });

const first = () => here.pair.first;
const second = () => here.pair.second;
const dm = () => inDm(here, first());

/** Two check-ins came to the pair, and two did not. */
beforeEach(async () => {
  for (const [occurrence, state] of [
    [1, 'sent'],
    [2, 'sent'],
    [3, 'dropped'],
    [4, 'failed'],
  ] as const)
    await invite(here.rows, {
      teamId: here.workspace.teamId,
      pairId: here.pairId,
      occurrence,
      state,
      at: here.clock.now().add({ minutes: occurrence }),
    });
});

const answersOf = () =>
  here.rows.query<{ occurrence: number; person: string }>(
    'select occurrence, person_id as person from check_in_answers where pair_id = $1 order by 1',
    [here.pairId],
  );

async function answerLatest(person: IntroducedPair['first']): Promise<void> {
  await person.command('/peer check-in', { in: here.pair.dm });
  await answerOpen(person, {
    'How useful was your time together lately?': '4 · Quite',
    'How easy is it to say what’s really on your mind?': '4 · Quite',
    'How happy are you with your progress?': '4 · Quite',
  });
}

const submit = (person: IntroducedPair['first'], about: object, values: object = goodAnswers) =>
  here.forger.submission(person, { ...answering(here.pairId, about), values: { ...values } });

const shares = () => here.rows.query('select from check_in_shares where pair_id = $1', [here.pairId]);

const heard = () =>
  here.rows.query(`select from deliveries where pair_id = $1 and kind = 'check-in-answered'`, [here.pairId]);

describe('the latest check-in', () => {
  it('is not what comes first in Home until the pair has met or agreed on how', async () => {
    await first().openHome();
    await reads(() => first().home(), 'Next\nMake your agreement with');
    await first().press('We met', { in: 'home' });
    await reads(() => first().home(), 'Next\nA short check-in');
  });

  it('is the latest that reached the pair, not one that was dropped or refused', async () => {
    await submit(first(), { occurrence: 2 });
    expect(await answersOf()).toEqual([{ occurrence: 2, person: first().id }]);
    await answerLatest(second());
    await reads(dm, 'You’ve both answered your check-in');
    expect((await answersOf()).map(({ occurrence }) => occurrence)).toEqual([2, 2]);
  });

  it.each([3, 4, 5])(
    '%i of which nobody was asked cannot be answered, so that nobody hears that both have',
    async (occurrence) => {
      for (const person of [first(), second()]) {
        const { answer } = await submit(person, { occurrence });
        expect(answer).toContain('There’s no check-in to answer right now');
      }
      expect(await answersOf()).toEqual([]);
      expect(await heard()).toEqual([]);
    },
  );

  it('closes the one before it: that can be neither answered nor opened', async () => {
    const { answer } = await submit(first(), { occurrence: 1 });
    expect(answer).toContain('A newer check-in has come');
    await here.forger.action(first(), { id: 'check-ins.open', value: `${here.pairId}:1` });
    await reads(() => ({ reading: first().allMessages().map(text).join('\n') }), 'A newer check-in has come');
    expect(await answersOf()).toEqual([]);
  });

  it('takes nothing that it does not ask, on whatever page', async () => {
    for (const about of [
      { occurrence: 2, items: ['felt-heard'] },
      { occurrence: 2, page: 1 },
      { occurrence: 2, kind: 'check-in-session' },
    ]) {
      const { answer } = await submit(first(), about, {
        ...goodAnswers,
        'felt-heard': selected('1'),
      });
      expect(answer).toMatch(/nothing was changed|no check-in to answer/u);
    }
    for (const value of [selected('6'), selected('0'), { selected_option: 7 }, null]) {
      const { answer } = await submit(first(), { occurrence: 2 }, { ...goodAnswers, openness: value });
      expect(answer).toContain('couldn’t understand');
    }
    expect(await answersOf()).toEqual([]);
  });

  it('keeps nothing where everything is skipped, and what was kept before is emptied', async () => {
    const none = { selected_option: null };
    const skipped = { usefulness: none, openness: none, movement: none };
    expect((await submit(first(), { occurrence: 2 }, skipped)).answer).toContain('You skipped everything');
    expect(await answersOf()).toEqual([]);
    await submit(second(), { occurrence: 2 });
    expect(await heard()).toEqual([]);
    await submit(first(), { occurrence: 2 });
    expect(await heard()).toHaveLength(1);
    await submit(first(), { occurrence: 2 }, skipped);
    await submit(first(), { occurrence: 2 });
    expect(await heard()).toHaveLength(1);
    expect(await answersOf()).toHaveLength(2);
  });

  it('answered by both at the same moment is told once, and nothing is told before', async () => {
    await Promise.all(
      [first(), second()].flatMap((each) => [
        submit(each, { occurrence: 2 }),
        submit(each, { occurrence: 2 }),
      ]),
    );
    await reads(dm, 'You’ve both answered your check-in');
    expect(await heard()).toHaveLength(1);
    expect(await answersOf()).toHaveLength(2);
  });

  it('is answered by nobody in a pair that has ended, and shows what was answered to nobody', async () => {
    await submit(first(), { occurrence: 2 });
    await here.rows.query(`update pairs set state = 'ended', ending = 'left' where id = $1`, [here.pairId]);
    for (const person of [first(), second()])
      expect((await submit(person, { occurrence: 2 })).answer).toContain('This pair has ended');
    expect(await answersOf()).toHaveLength(1);
  });

  it('is answered no more by somebody who has left, from the form that they had open before', async () => {
    await first().command('/peer leave');
    await reads(() => first().modal(), 'You leave');
    await first().submit();
    await reads(dm, 'has ended');
    expect((await submit(first(), { occurrence: 2 })).answer).toContain('This pair has ended');
    expect(await answersOf()).toEqual([]);
  });
});

const shareThese = (person: IntroducedPair['first'], ...items: readonly string[]) =>
  here.forger.submission(person, {
    callbackId: 'check-ins.share-these',
    metadata: { pairId: here.pairId, kind: 'check-in', occurrence: 2 },
    values: { items: manySelected(...items) },
  });
const nameOf = (person: IntroducedPair['first']) => person.name.split(' ')[0] ?? '';

describe('an answer that its author shares', () => {
  const question = 'How easy is it to say what’s really on your mind?';
  const other = 'How happy are you with your progress?';
  it('stands in the pair’s DM with their name, and nothing else of theirs, until they take it back', async () => {
    await answerLatest(first());
    await first().press('Share some answers');
    await reads(() => first().modal(), 'with your name and nothing else');
    expect(text(dm())).not.toContain(question);
    await first().fillIn({ 'What do you want to share?': [`4 of 5, Quite: ${question}`] });
    await first().submit();
    await reads(() => first().modal(), 'It’s in your pair DM');
    await reads(dm, `${nameOf(first())} shares this from a check-in`);
    expect(text(dm())).toContain(`${question} 4 of 5, Quite`);
    expect(text(dm())).not.toContain(other);
    await second().press('Stop sharing', { in: here.pair.dm });
    await reads(() => inDm(here, second()), 'Only the person who shared these answers can stop');
    expect(text(dm())).toContain(question);
    await first().closeModal();
    await first().press('Stop sharing', { in: here.pair.dm });
    await reads(dm, 'These check-in answers aren’t shared anymore');
    await here.rows.delivered();
    expect(text(inDm(here, second()))).not.toContain(question);
    expect(await shares()).toEqual([]);
  });

  it('goes from each of two messages by the button in it, where Slack took it twice', async () => {
    await submit(first(), { occurrence: 2 });
    here.slack.faults.next('chat.postMessage', { dropConnection: true, afterEffect: true });
    await shareThese(first(), 'openness');
    const copies = () =>
      first()
        .messages(here.pair.dm)
        .filter((message) => text(message).includes(question));
    await eventually(() => expect(copies()).toHaveLength(1));
    await hoursLater(here.world, 1);
    await eventually(() => expect(copies()).toHaveLength(2));
    for (const left of [1, 0]) {
      await first().press('Stop sharing', { in: `${here.pair.dm}/${copies().at(-1)?.ts}` });
      await eventually(() => expect(copies()).toHaveLength(left));
    }
    expect(await shares()).toEqual([]);
  });

  it('stays as it was shared, whatever becomes of the answer', async () => {
    await submit(first(), { occurrence: 2 });
    await shareThese(first(), 'openness');
    await reads(dm, `${question} 3 of 5, Somewhat`);
    await submit(first(), { occurrence: 2 }, { ...goodAnswers, openness: selected('1') });
    await here.rows.delivered();
    expect(text(dm())).toContain(`${question} 3 of 5, Somewhat`);
    expect(text(dm())).not.toContain('1 of 5');
  });

  it('is one’s own, given, and not shared yet: anything else is refused, and nothing is shared by itself', async () => {
    await submit(first(), { occurrence: 2 });
    for (const [person, items] of [
      [second(), ['openness']],
      [first(), ['felt-heard']],
    ] as const)
      expect((await shareThese(person, ...items)).answer).toContain('There’s nothing left to share');
    expect((await shareThese(first())).answer).toContain('couldn’t understand');
    expect(await shares()).toEqual([]);
    await Promise.all([shareThese(first(), 'openness'), shareThese(first(), 'openness')]);
    expect(await shares()).toHaveLength(1);
  });

  it('can be taken back once the pair has ended, and no second time', async () => {
    await submit(first(), { occurrence: 2 });
    await shareThese(first(), 'openness');
    await reads(dm, question);
    await second().command('/peer leave');
    await reads(() => second().modal(), 'You leave');
    await second().submit();
    await reads(dm, 'has ended');
    await here.rows.delivered();
    await first().press('Stop sharing', { in: here.pair.dm });
    await reads(dm, 'These check-in answers aren’t shared anymore');
    await here.forger.action(first(), { id: 'check-ins.unshare', value: `${here.pairId}:1` });
    await reads(
      () => ({ reading: first().allMessages().map(text).join('\n') }),
      'Those answers aren’t shared anymore',
    );
    expect(text(dm())).not.toContain(question);
  });
});
