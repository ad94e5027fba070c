import { describe, expect, it } from '@jest/globals';
import { loadContent } from '../../../src/content/loading/load-content.ts';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { finding } from '../../support/booking.ts';
import { room } from '../../support/room.ts';
import { sessionCards } from '../../support/session-card.ts';
import { pausePair } from '../../support/ways-on.ts';
import { daysLater, few, reads } from '../../support/world.ts';

const here = room({ people: few, introduced: true, silent: true, withoutRateLimits: true, putBack: true });

const { said, at } = finding(here);
const { pressInCard } = sessionCards(here);
const { closingActions, followUps, restarts } = loadContent('content').in('en');

/** Which of these texts of the pack stand there. */
const among = (all: readonly { readonly text: string }[], reading: string) =>
  all.filter((each) => reading.includes(each.text)).map((each) => each.text);

const followUpsAfter = (outcome: string) => followUps.filter(({ after }) => after === outcome);
const afterSilence = restarts.filter(({ after }) => after === 'silence');

async function meets(number: number): Promise<void> {
  await pressInCard(here.pair.first, 'We met');
  await eventually(() => expect(said(`Session ${number} is recorded`)).toBeDefined());
}

async function starts(): Promise<string> {
  await pressInCard(here.pair.second, 'Start a session');
  await eventually(() => expect(said('For today’s mentor')).toBeDefined());
  return text(said('For today’s mentor'));
}

const returned = () =>
  here.rows.query(`select from deliveries where kind = 'pair-return' and state = 'sent'`);

/** The questions that help somebody to find an action, in its form. */
async function helpedBy(person: Person): Promise<readonly string[]> {
  await person.press('Set my action', at('Session 1 is recorded'));
  await reads(() => person.modal(), 'What will you do?');
  const form = JSON.stringify(person.modal()?.view.definition);
  await person.closeModal();
  return closingActions.filter((each) => form.includes(JSON.stringify(each.text))).map((each) => each.text);
}

describe('after a session', () => {
  it('each is helped to find an action by a question of the pack, and not by the same one', async () => {
    const { first, second } = here.pair;
    await meets(1);
    const [one, other] = [await helpedBy(first), await helpedBy(second)];
    expect([one.length, other.length]).toEqual([1, 1]);
    expect(one).not.toEqual(other);
  });

  it('the next one asks about the action what the pack has for that, and something else once it is answered', async () => {
    const { first } = here.pair;
    await meets(1);
    await first.press('Set my action', at('Session 1 is recorded'));
    await reads(() => first.modal(), 'What will you do?');
    await first.fillIn({ 'What will you do?': 'Ask Dana for feedback' });
    await first.submit();
    await reads(() => first.modal(), 'Your action is set');
    await first.closeModal();
    expect(among(followUpsAfter('open'), await starts())).toHaveLength(1);
    for (const [answer, outcome] of [
      ['Mark partly done', 'partly'],
      ['Change answer', 'open'],
      ['Not this time', 'not-done'],
    ] as const) {
      await first.press(answer, at('For today’s mentor'));
      await eventually(() =>
        expect(among(followUpsAfter(outcome), text(said('For today’s mentor')))).toHaveLength(1),
      );
      const others = followUps.filter(({ after }) => after !== outcome);
      expect(among(others, text(said('For today’s mentor')))).toEqual([]);
    }
  });
});

describe('a session after weeks without one', () => {
  it('begins with what the pack has for that, and one that follows soon does not', async () => {
    await meets(1);
    here.clock.move(Temporal.Duration.from({ hours: 24 * 5 }));
    expect(among(restarts, await starts())).toEqual([]);
    await meets(2);
    here.clock.move(Temporal.Duration.from({ hours: 24 * 45 }));
    await pressInCard(here.pair.second, 'Start a session');
    await eventually(() => expect(among(afterSilence, text(said('For today’s mentor')))).toHaveLength(1));
  });

  it('keeps its beginning, though a pause comes after it', async () => {
    await meets(1);
    const agenda = await starts();
    expect(among(restarts, agenda)).toEqual([]);
    await pausePair(here, here.pair.first, 10);
    await daysLater(here.world, 12);
    await eventually(async () => expect(await returned()).toHaveLength(1));
    await pressInCard(here.pair.first, 'Swap roles');
    await here.rows.delivered();
    expect(among(restarts, text(said('For today’s mentor')))).toEqual([]);
  });
});
