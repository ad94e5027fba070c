import { describe, expect, it } from '@jest/globals';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { agreeing } from '../../support/agreements.ts';
import { dateSelected } from '../../support/forger.ts';
import { goodKeep } from '../../support/good-forms.ts';
import { room } from '../../support/room.ts';
import { daysLater, few, latest, reads } from '../../support/world.ts';
import {
  readFarewell,
  endWell,
  inDays,
  ownDmOf,
  pairDmOf,
  pressForged,
  pressWayOn,
  standingOf,
  writePart,
} from '../../support/ways-on.ts';

const here = room({ people: few, introduced: true, silent: true, withoutRateLimits: true, putBack: true });
const { propose, sign } = agreeing(here);

const line = 'This pair has ended, and I won’t write here again';
const thanks = { first: 'For *every* honest <!channel> word.', second: 'For the patience.' };
const keep = { first: 'Ask before I answer.', second: 'Listen twice.' };

describe('an ending that one of them opens', () => {
  it('is told to the pair with its day, and neither with a name nor with a reason', async () => {
    const { pair } = here;
    await endWell(here, pair.first);
    expect(await standingOf(here)).toMatchObject({ state: 'closing', closes: inDays(here, 14) });
    const told = pair.second.messages(pair.dm).find((message) => text(message).includes('This pair ends on'));
    expect(told?.buttons).toEqual(['Find a time', 'Write my part', 'Carry on together']);
    for (const { name } of [pair.first, pair.second]) expect(text(told)).not.toContain(name.split(' ')[0]);
  });

  it('has a session with a plan for it, and can still be booked', async () => {
    const { pair } = here;
    await endWell(here, pair.first);
    await pair.second.command('/peer session', { in: pair.dm });
    await reads(() => latest(pair.second.messages(pair.dm)), 'You haven’t had your first session yet');
    await pair.second.press('Start a session', { in: pair.dm });
    await reads(() => ({ reading: pairDmOf(here) }), 'End well');
    await pair.second.press('Find a time', { in: pair.dm });
    await reads(() => pair.second.modal(), 'time');
  });

  it('ends by itself after its last day, with the same line as ever, and each is first in the next round', async () => {
    const { world, rows, workspace, pair } = here;
    await endWell(here, pair.first);
    await daysLater(world, 14);
    expect((await standingOf(here))?.state).toBe('closing');
    await daysLater(world, 3);
    expect(await standingOf(here)).toMatchObject({ state: 'ended', ending: 'ended-well' });
    expect(pairDmOf(here).split(line)).toHaveLength(2);
    const waiting = await rows.query<{ id: string }>(
      'select person_id as id from participants where workspace_id = $1 and turn is not null',
      [workspace.teamId],
    );
    expect(waiting.map(({ id }) => id).toSorted()).toEqual([pair.first.id, pair.second.id].toSorted());
  });

  it('can be ended now by either, from then on once, and a button that is left over says so', async () => {
    const { pair } = here;
    await endWell(here, pair.first);
    await pressWayOn(here, pair.second, 'End now');
    await reads(() => latest(pair.second.messages(pair.dm)), 'keeps whatever you wrote');
    await here.rows.delivered();
    expect(pairDmOf(here).split(line)).toHaveLength(2);
    for (const id of ['ending-well.end-now', 'ending-well.carry-on', 'ending-well.open', 'resting.open'])
      await pressForged(here, pair.first, { id, told: 'This pair has ended, so nothing was changed' });
    expect(pairDmOf(here).split(line)).toHaveLength(2);
  });

  it.each([
    ['today', 0],
    ['in a year', 365],
  ])('refuses a last day that is %s at the field', async (_, days) => {
    const { answer } = await here.forger.submission(here.pair.first, {
      callbackId: 'ending-well.close',
      metadata: { pairId: here.pairId },
      values: { day: dateSelected(inDays(here, days)) },
    });
    expect(answer).toContain('up to twelve weeks ahead');
    expect((await standingOf(here))?.state).toBe('introduced');
  });
});

describe('thanks', () => {
  it('are handed over once both have done their part, each in private, as they were written', async () => {
    const { pair, rows } = here;
    await endWell(here, pair.first);
    const before = await screensOf(pair.second);
    await writePart(here, pair.first, { thanks: thanks.first, keep: keep.first });
    expect(await screensOf(pair.second)).toEqual(before);
    expect(ownDmOf(here, pair.second)).not.toContain('thanks');
    await writePart(here, pair.second, { thanks: thanks.second, keep: keep.second });
    await daysLater(here.world, 1);
    await rows.delivered();
    expect(ownDmOf(here, pair.first)).toContain(thanks.second);
    expect(ownDmOf(here, pair.second)).toContain(thanks.first);
    expect(ownDmOf(here, pair.first).split(thanks.second)).toHaveLength(2);
    expect(ownDmOf(here, pair.first)).toContain('under Read my farewell in the Home tab');
    await readFarewell(pair.first, 'ends on');
    expect(text(pair.first.modal())).toContain(thanks.second);
  });

  it('are not lost where they cannot be kept any more: their writer reads them once more, to copy', async () => {
    const { answer } = await here.forger.submission(here.pair.first, {
      callbackId: 'ending-well.thank',
      metadata: { pairId: here.pairId },
      values: { thanks: thanks.first },
    });
    expect(answer).toContain('nothing was changed');
    expect(answer).toContain('Here it is for you to copy');
    expect(answer).toContain(thanks.first);
  });

  it('go out with the end where one has written none, who receives all the same', async () => {
    const { pair } = here;
    await endWell(here, pair.first);
    await writePart(here, pair.first, { thanks: thanks.first });
    await daysLater(here.world, 3);
    expect(ownDmOf(here, pair.second)).not.toContain(thanks.first);
    await daysLater(here.world, 14);
    expect(ownDmOf(here, pair.second)).toContain(thanks.first);
    expect(ownDmOf(here, pair.first)).not.toContain('thanks you');
  });

  it('that were on their way as the pair ended are not lost', async () => {
    const { pair } = here;
    await endWell(here, pair.first);
    // Late on a Friday nothing goes out before Monday.
    await toFridayNight();
    await writePart(here, pair.first, { thanks: thanks.first });
    await writePart(here, pair.second, { thanks: thanks.second });
    await pressWayOn(here, pair.first, 'End now');
    await reads(() => latest(pair.first.messages(pair.dm)), 'keeps whatever you wrote');
    await daysLater(here.world, 4);
    expect(ownDmOf(here, pair.second).split(thanks.first)).toHaveLength(2);
    expect(ownDmOf(here, pair.first).split(thanks.second)).toHaveLength(2);
  });

  it('written after the end go out then, and stay in Home', async () => {
    const { pair, forger, pairId } = here;
    await endWell(here, pair.first);
    await pressWayOn(here, pair.first, 'End now');
    await reads(() => latest(pair.first.messages(pair.dm)), 'keeps whatever you wrote');
    const submission = {
      callbackId: 'ending-well.thank',
      metadata: { pairId },
      values: { thanks: thanks.second },
    };
    await Promise.all([1, 2].map(() => forger.submission(pair.second, submission)));
    await daysLater(here.world, 4);
    expect(ownDmOf(here, pair.first).split(thanks.second)).toHaveLength(2);
    await readFarewell(pair.first);
    expect(text(pair.first.modal())).toContain(thanks.second);
  });

  it('cannot be written to a pair that ended in another way', async () => {
    const { pair, forger, pairId, rows } = here;
    await pair.second.command('/peer leave');
    await reads(() => pair.second.modal(), 'You leave');
    await pair.second.submit();
    await rows.delivered();
    const { answer } = await forger.submission(pair.first, {
      callbackId: 'ending-well.thank',
      metadata: { pairId },
      values: { thanks: thanks.first },
    });
    expect(answer).toContain('ended without a farewell');
    expect(await rows.query('select from farewells where pair_id = $1', [pairId])).toEqual([]);
  });
});

describe('what somebody keeps', () => {
  it('is theirs alone, sealed, in no payload of anybody else, and stays in Home after the end', async () => {
    const { pair, rows, workspace } = here;
    await endWell(here, pair.first);
    await writePart(here, pair.first, { keep: keep.first });
    await daysLater(here.world, 17);
    await readFarewell(pair.first);
    expect(text(pair.first.modal())).toContain(keep.first);
    await readFarewell(pair.second);
    for (const { id, name } of workspace.people()) {
      const person = here.person(name);
      if (id === pair.first.id) continue;
      await person.openHome();
      await reads(() => person.home(), 'Next');
      const all = [...person.allMessages().map(text), text(person.home()), text(person.modal())].join('\n');
      expect(all).not.toContain(keep.first);
    }
    expect(JSON.stringify(await rows.all())).not.toContain(keep.first);
  });

  it('takes its benefits and how it ended, and shows them to its writer', async () => {
    const { pair, forger, pairId } = here;
    await endWell(here, pair.first);
    const submission = { callbackId: 'ending-well.keep', metadata: { pairId }, values: goodKeep };
    await forger.submission(pair.first, submission);
    await pressWayOn(here, pair.first, 'End now');
    await reads(() => latest(pair.first.messages(pair.dm)), 'keeps whatever you wrote');
    await readFarewell(pair.first);
    for (const words of [
      goodKeep['keep'],
      'Support when I needed it',
      'Growing in my work',
      'We were done early',
    ])
      expect(text(pair.first.modal())).toContain(words);
  });
});

describe('what a pair has agreed on', () => {
  it('is in Home for each of them to read once it has ended', async () => {
    const { pair, rows } = here;
    await propose(pair.first, 'full', { 'why-we-meet': 'To think aloud.' });
    await rows.delivered();
    await sign(pair.second);
    await endWell(here, pair.first);
    await pressWayOn(here, pair.second, 'End now');
    await rows.delivered();
    for (const person of [pair.first, pair.second]) {
      await person.openHome();
      await reads(() => person.home(), 'ended on');
      await person.press('Read our agreement', { in: 'home' });
      await reads(() => person.modal(), 'To think aloud.');
    }
  });
});

async function screensOf(person: Person) {
  await person.openHome();
  await reads(() => person.home(), 'Next');
  return {
    messages: person.allMessages().map(({ reading, buttons }) => ({ reading, buttons })),
    home: text(person.home()),
  };
}

async function toFridayNight(): Promise<void> {
  const { clock } = here;
  const now = clock.now().toZonedDateTimeISO('UTC');
  const days = (5 - now.dayOfWeek + 7) % 7;
  clock.move(clock.now().until(now.startOfDay().add({ days, hours: 22, minutes: 30 }).toInstant()));
}
