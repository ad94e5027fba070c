import { describe, expect, it } from '@jest/globals';
import { ids } from '../../../src/features/rounds/asked-first/buttons.ts';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import {
  areFirstInLine,
  askFour,
  daysPass,
  didNotComeAbout,
  isIntroduced,
  meet,
  pressOld,
  question,
  saidYes,
  sayNo,
  sayYes,
  stateOf,
  timeIsOver,
  toldTo,
} from '../../support/asked-first.ts';
import { room } from '../../support/room.ts';
import { openRound } from '../../support/rounds.ts';
import { few, reads } from '../../support/world.ts';

const here = room({ people: few, weekday: 4, asked: true, withoutRateLimits: true, putBack: true });

describe('whoever is asked about somebody they may not know', () => {
  it('is led to who that is by a mention, and reads their whole name', async () => {
    await reads(() => toldTo(here.ana), question);
    const asked = here.ana.allMessages().at(-1);
    expect(asked?.message.text).toContain(`would you like to meet ${here.asked.ben.name}?`);
    expect(text(asked)).toContain(`@${nameOf(here.asked.ben)}`);
    expect(text(asked)).toMatch(new RegExp(`${here.asked.ben.name}.* offers`));
  });
});

describe('a round of a program with double-blind introductions', () => {
  it('tells the admin before and after that each is asked first, and until when', async () => {
    await here.rows.query(
      `update pairs set state = 'ended', ending = 'left' where workspace_id = '${here.asked.workspace.teamId}'`,
    );
    await here.rows.query(
      `update programs set settings = settings || '{"noRepeatMonths": 0}' where workspace_id = $1`,
      [here.asked.workspace.teamId],
    );
    await openRound(here.ana);
    expect(JSON.stringify(here.ana.modal()?.view.definition)).toContain(
      'in private, and they have 5 days to answer',
    );
    await here.ana.press('Confirm and ask');
    await reads(() => here.ana.modal(), 'They can answer until');
    const day = here.clock.now().add({ hours: 120 }).toZonedDateTimeISO('Europe/Lisbon');
    expect(text(here.ana.modal())).toContain(
      day.toPlainDate().toLocaleString('en-US', { dateStyle: 'long' }),
    );
    expect(text(here.ana.modal())).not.toContain('pair DMs');
  });

  it('counts for its admins as people who are asked, in Home as in the report: as no pair, and nobody waits', async () => {
    const admin = here.ana;
    while (admin.modal()) await admin.closeModal();
    await admin.openHome();
    await reads(() => admin.home(), '0 pairs · 2 pairs being asked first');
  });

  it('asks each in private who the other is, why they two, what each offers and seeks, and until when', () => {
    for (const [one, other] of [
      [here.ana, here.asked.ben],
      [here.asked.ben, here.ana],
    ] as const) {
      const all = text(toldTo(one));
      expect(all).toContain(question);
      for (const words of [nameOf(other), 'Why you two', 'offers', 'would like', 'a week', 'I won’t ask why'])
        expect(all).toContain(words);
      expect(isIntroduced(one)).toBe(false);
    }
  });

  it('asks in Home too, where the answer can be given, and knows no pair and no round to wait for', async () => {
    await here.asked.ben.openHome();
    await reads(() => here.asked.ben.home(), `Would you like to meet ${here.ana.name}?`);
    expect(text(here.asked.ben.home())).not.toContain('Pairs are made in rounds');
    await here.asked.ben.press('Not this time', { in: 'home' });
    await reads(() => here.asked.ben.modal(), 'I won’t tell anyone what you said');
    await reads(() => here.asked.ben.home(), 'You won’t meet');
    await here.asked.ben.closeModal();
    await here.asked.ben.command('/peer pair');
    await reads(() => toldTo(here.asked.ben), 'You don’t have a pair right now');
  });

  it('leaves nobody who is asked to another round', async () => {
    await here.ana.command('/peer match');
    await reads(() => here.ana.modal() ?? toldTo(here.ana), 'A round needs at least two people');
  });

  it('asks the three of a trio too, and needs the yes of all three', async () => {
    const trio = await askFour(here, 'T0300', { people: few.slice(0, 3) });
    const three = [trio.ana, trio.ben, ...trio.others];
    expect(three.map((person) => timesTold(person, 'Why you three'))).toEqual([1, 1, 1]);
    for (const person of three.slice(0, 2)) {
      await sayYes(person);
      await reads(() => toldTo(person), saidYes);
    }
    expect(await stateOf(here, trio)).toBe('proposed');
    await Promise.all(three.slice(2).map(sayYes));
    await eventually(() => three.every(isIntroduced));
  });
});

describe('two who both say yes', () => {
  it('are a pair at once, introduced with the card that any pair gets', async () => {
    await meet(here, here.asked);
    expect(await stateOf(here, here.asked)).toBe('introduced');
    const dm = here.asked.ben.conversations().find(({ kind }) => kind === 'mpim')?.id ?? '';
    const card = text(here.asked.ben.messages(dm)[0]);
    for (const words of ['You’re peers now', 'Why you two', 'is the first mentee', 'Make our agreement'])
      expect(card).toContain(words);
    await daysPass(here, 8);
    await reads(
      () => ({ reading: here.asked.ben.messages(dm).map(text).join('\n') }),
      'A small start, when it suits you',
    );
    for (const person of [here.ana, here.asked.ben])
      for (const words of [didNotComeAbout, timeIsOver, 'A reminder: would you like to meet'])
        expect(timesTold(person, words)).toBe(0);
  });

  it('are one pair with one introduction where they press at the same moment', async () => {
    await Promise.all([sayYes(here.ana), sayYes(here.asked.ben)]);
    await eventually(() => isIntroduced(here.ana) && isIntroduced(here.asked.ben));
    await here.rows.delivered();
    for (const person of [here.ana, here.asked.ben]) expect(timesTold(person, 'You’re peers now')).toBe(1);
  });

  it('cannot take it back by the old button, and learn the way out', async () => {
    await meet(here, here.asked);
    await pressOld(here, here.asked)(here.ana, ids.no);
    await reads(() => toldTo(here.ana), 'you’ve been introduced, so this answer changes nothing');
    expect(await stateOf(here, here.asked)).toBe('introduced');
  });
});

describe('somebody who said yes and can no longer meet, with nobody having noticed', () => {
  it.each([
    {
      how: 'deactivated',
      sql: 'update people set is_active = false where workspace_id = $1 and id = $2 and $3::uuid is not null',
    },
    {
      how: 'asked about another pair too',
      sql: 'update pair_members set person_id = $2 where workspace_id = $1 and pair_id <> $3 and seat = 0',
    },
  ])('is introduced to nobody, and the other reads what a silence brings: $how', async ({ sql }) => {
    await sayYes(here.asked.ben);
    await reads(() => toldTo(here.asked.ben), saidYes);
    await here.rows.query(sql, [here.asked.workspace.teamId, here.asked.ben.id, here.asked.pairId]);
    await sayYes(here.ana);
    await reads(() => toldTo(here.ana), saidYes);
    await daysPass(here, 6);
    expect(await stateOf(here, here.asked)).toBe('lapsed');
    expect(timesTold(here.ana, didNotComeAbout)).toBe(1);
    expect(isIntroduced(here.ana)).toBe(false);
  });
});

describe('somebody who changes their mind', () => {
  it('meets after a no that has become a yes', async () => {
    await sayNo(here.ana);
    await sayYes(here.asked.ben);
    await reads(() => toldTo(here.asked.ben), saidYes);
    expect(await stateOf(here, here.asked)).toBe('proposed');
    await sayYes(here.ana);
    await eventually(() => isIntroduced(here.ana) && isIntroduced(here.asked.ben));
  });

  it('does not meet after a yes that has become a no, and the other hears just what a silence brings', async () => {
    await sayYes(here.ana);
    await reads(() => toldTo(here.ana), saidYes);
    await sayNo(here.ana);
    await sayYes(here.asked.ben);
    await reads(() => toldTo(here.asked.ben), saidYes);
    await daysPass(here, 6);
    expect(await stateOf(here, here.asked)).toBe('lapsed');
    expect([timesTold(here.asked.ben, didNotComeAbout), timesTold(here.ana, didNotComeAbout)]).toEqual([
      1, 0,
    ]);
    expect(await areFirstInLine(here, here.asked)).toEqual([here.asked.ben.id]);
  });

  it('who paused and is back can still say yes, but not while they are away', async () => {
    await here.asked.ben.command('/peer pause');
    await reads(() => here.asked.ben.modal(), 'I won’t ask why');
    await here.asked.ben.submit();
    await reads(() => here.asked.ben.modal(), 'You’re paused');
    await here.asked.ben.closeModal();
    await sayYes(here.ana);
    await reads(() => toldTo(here.ana), saidYes);
    await sayYes(here.asked.ben);
    await reads(() => toldTo(here.asked.ben), 'While you’re paused');
    expect(await stateOf(here, here.asked)).toBe('proposed');
    await here.asked.ben.command('/peer resume');
    await reads(() => toldTo(here.asked.ben), 'Welcome back');
    await sayYes(here.asked.ben);
    await eventually(() => isIntroduced(here.ana) && isIntroduced(here.asked.ben));
  });
});

describe('when the time is over', () => {
  it('two who said nothing read the same, and nobody is put first in line', async () => {
    await daysPass(here, 6);
    for (const person of [here.ana, here.asked.ben]) {
      expect(timesTold(person, 'A reminder: would you like to meet')).toBe(1);
      expect(timesTold(person, timeIsOver)).toBe(1);
    }
    expect(await areFirstInLine(here, here.asked)).toEqual([]);
    await here.ana.openHome();
    await reads(() => here.ana.home(), 'Pairs are made in rounds');
  });

  it('an answer is refused kindly, also in the minute before the rest of it is done', async () => {
    here.clock.move(Temporal.Duration.from({ hours: 120 }));
    await sayYes(here.ana);
    await reads(() => toldTo(here.ana), 'The time for this answer is over');
    await here.world.sandbox.bot.app.tick();
    await here.rows.delivered();
    await reads(() => toldTo(here.asked.ben), 'You can no longer answer this');
    await pressOld(here, here.asked)(here.asked.ben, ids.yes);
    await reads(() => toldTo(here.asked.ben), 'The time for this answer is over');
    expect(await stateOf(here, here.asked)).toBe('lapsed');
  });
});

const nameOf = ({ name }: Person): string => name.split(' ')[0] ?? '';

const timesTold = (person: Person, words: string) => text(toldTo(person)).split(words).length - 1;
