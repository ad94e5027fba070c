import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { startUnsteadyWorld, type UnsteadyWorld } from '../../support/unsteady-world.ts';
import { reads } from '../../support/world.ts';

/** Nothing was done, and the person knows it. */
const away = 'I can’t reach my database right now, so nothing was changed';
/** An answer comes within Slack's own three seconds, or Slack shows a line of its own. */
const slackSays = /trouble connecting|timeout|dispatch_failed/u;

let world: UnsteadyWorld;
let ana: Person;
let ben: Person;
let dm: string;

beforeAll(async () => {
  world = await startUnsteadyWorld();
  [ana, ben, dm] = [world.pair.first, world.pair.second, world.pair.dm];
}, 60_000);

afterAll(() => world.stop());

afterEach(async () => {
  world.line.is('open');
  // Whatever hung is given up by now, or will be; what is asked from now on is answered.
  await eventually(() => world.sandbox.bot.deps.db.isReachable(), { within: 30_000 });
  while (ana.modalDepth() > 0) await ana.closeModal();
});

const lastTo = (person: Person, where: string) => () => person.messages(where).at(-1);

async function openGoalForm(title: string): Promise<void> {
  await ana.openHome();
  await reads(() => ana.home(), 'Next');
  await ana.press('Set a goal', { in: 'home' });
  await reads(() => ana.modal(), 'What do you want to achieve?');
  await ana.fillIn({ 'What do you want to achieve?': title, 'What will you do first?': 'Begin' });
}

const goalsKept = () => world.rows.count('goals');

describe.each(['refused', 'hanging'] as const)(
  'while the database is away, and every line to it is %s',
  (state) => {
    it('a command is answered: it is us, nothing was changed, and when to try again', async () => {
      world.line.is(state);
      await ana.command('/peer topic', { in: dm });
      await reads(lastTo(ana, dm), away);
      await reads(lastTo(ana, dm), 'try again in a few minutes');
      expect(text(lastTo(ben, dm)())).not.toContain(away);
    });

    it('a button in a message is answered to the one who pressed, in that conversation', async () => {
      await ana.command('/peer goals', { in: dm });
      await reads(lastTo(ana, dm), 'Set a goal');
      world.line.is(state);
      await ana.press('Set a goal', { in: dm });
      await reads(lastTo(ana, dm), away);
      expect(ana.modal()).toBeUndefined();
    });

    it('a button of Home is answered in a modal', async () => {
      await ana.openHome();
      await reads(() => ana.home(), 'Next');
      world.line.is(state);
      await ana.press('Set a goal', { in: 'home' });
      await reads(() => ana.modal(), away);
    });

    it('a submission is answered at the form, where what was typed stays, and can be sent again', async () => {
      const before = await goalsKept();
      await openGoalForm(`Kept through ${state}`);
      world.line.is(state);
      await ana.submit();
      expect(Object.values(ana.modal()?.errors ?? {})).toEqual([expect.stringContaining(away)]);
      expect(await goalsKept()).toBe(before);

      world.line.is('open');
      await eventually(() => world.sandbox.bot.deps.db.isReachable(), { within: 30_000 });
      await ana.submit();
      await reads(() => ana.modal(), 'Your goal is set');
      expect(await goalsKept()).toBe(before + 1);
      await reads(lastTo(ben, dm), `Kept through ${state}`);
      await world.rows.delivered();
    });

    it('an event is not taken from Slack, which sends it again, and then it is handled', async () => {
      const body = JSON.stringify({
        type: 'event_callback',
        team_id: world.workspace.teamId,
        event_id: `Ev-${state}`,
        event_time: 1,
        event: { type: 'app_home_opened', user: ben.id, tab: 'home' },
      });
      const tell = async () =>
        (await world.sandbox.slack.sendRaw({ body, contentType: 'application/json' })).status;
      world.line.is(state);
      expect(await tell()).toBe(500);
      world.line.is('open');
      await eventually(async () => (await tell()) === 200, { within: 30_000 });
      await reads(() => ben.home(), 'Goals');
    });

    it('a tick sends nothing; once the database is back, what came due comes once', async () => {
      const before = ana.messages(dm).length;
      world.sandbox.clock.move(Temporal.Duration.from({ hours: 7 * 24 }));
      world.line.is(state);
      await world.sandbox.bot.app.tick().catch(() => 0);
      expect(ana.messages(dm)).toHaveLength(before);
      world.line.is('open');
      await eventually(() => world.sandbox.bot.deps.db.isReachable(), { within: 30_000 });
      expect(await world.sandbox.bot.app.tick()).toBeGreaterThan(0);
      await world.rows.delivered({ within: 60_000 });
      const kinds = await world.rows.query<{ what: string }>(
        `select concat_ws(' ', pair_id, person_id, kind, occurrence) as what from deliveries where state = 'sent'`,
      );
      expect(new Set(kinds.map(({ what }) => what)).size).toBe(kinds.length);
      const posted = ana.messages(dm).map((message) => text(message));
      expect(new Set(posted.slice(before)).size).toBe(posted.length - before);
    });

    it('Slack itself had never to say that we did not answer', () => {
      const notices = [...ana.notices(), ...ben.notices()].map((notice) => notice.text);
      expect(notices.filter((notice) => slackSays.test(notice))).toEqual([]);
    });
  },
);
