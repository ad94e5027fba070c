import { beforeEach, describe, expect, it } from '@jest/globals';
import { ids } from '../../../src/features/rounds/asked-first/buttons.ts';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import {
  areFirstInLine,
  askFour,
  onAThursday,
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
  useAskedRoom,
  type AskedPair,
} from '../../support/asked-first.ts';
import { openRound } from '../../support/round-room.ts';
import { fewAtNorthwind, reads } from '../../support/world.ts';

const room = useAskedRoom();
let pair: AskedPair;
let ana: Person;
let ben: Person;
let teams = 0;

/** Each story has a workspace of its own, in which everybody has just been asked. */
beforeEach(async () => {
  teams += 1;
  onAThursday(room());
  pair = await askFour(room(), `T000${teams}`);
  ({ ana, ben } = pair);
});

const nameOf = ({ name }: Person): string => name.split(' ')[0] ?? '';
const timesTold = (person: Person, words: string) => text(toldTo(person)).split(words).length - 1;

describe('whoever is asked about somebody they may not know', () => {
  it('is led to who that is by a mention, and reads their whole name', async () => {
    await reads(() => toldTo(ana), question);
    const asked = ana.allMessages().at(-1);
    expect(asked?.message.text).toContain(`would you like to meet ${ben.name}?`);
    expect(text(asked)).toContain(`@${nameOf(ben)}`);
    expect(text(asked)).toMatch(new RegExp(`${ben.name}.* offers`));
  });
});

describe('a round of a program with double-blind introductions', () => {
  it('tells the admin before and after that each is asked first, and until when', async () => {
    await room().rows.query(
      `update pairs set state = 'ended', ending = 'left' where workspace_id = '${pair.workspace.teamId}'`,
    );
    await room().rows.query(
      `update programs set settings = settings || '{"noRepeatMonths": 0}' where workspace_id = $1`,
      [pair.workspace.teamId],
    );
    await openRound(ana);
    expect(JSON.stringify(ana.modal()?.view.definition)).toContain(
      'asked in private first, and has 5 days to answer',
    );
    await ana.press('Confirm and ask');
    await reads(() => ana.modal(), 'are asked first, each in private, and can answer until');
    const day = room().world.sandbox.clock.now().add({ hours: 120 }).toZonedDateTimeISO('Europe/Lisbon');
    expect(text(ana.modal())).toContain(day.toPlainDate().toLocaleString('en-US', { dateStyle: 'long' }));
    expect(text(ana.modal())).not.toContain('group DMs');
  });

  it('asks each in private who the other is, why they two, what each offers and seeks, and until when', () => {
    for (const [one, other] of [
      [ana, ben],
      [ben, ana],
    ] as const) {
      const all = text(toldTo(one));
      expect(all).toContain(question);
      for (const words of [
        nameOf(other),
        'Why you two',
        'offers',
        'would like',
        'a week',
        'No reason is asked',
      ])
        expect(all).toContain(words);
      expect(isIntroduced(one)).toBe(false);
    }
  });

  it('says in Home that an answer is awaited, and knows no pair and no round to wait for', async () => {
    await ben.openHome();
    await reads(() => ben.home(), 'Somebody may be a peer for you');
    expect(text(ben.home())).not.toContain('An admin makes the pairs in rounds');
    expect(text(ben.home())).not.toContain(nameOf(ana));
    await ben.command('/peer pair');
    await reads(() => toldTo(ben), 'You don’t have a pair right now');
  });

  it('leaves nobody who is asked to another round', async () => {
    await ana.command('/peer match');
    await reads(() => ana.modal() ?? toldTo(ana), 'A round needs at least two people');
  });

  it('asks the three of a trio too, and needs the yes of all three', async () => {
    teams += 1;
    const people = fewAtNorthwind.people.slice(0, 3);
    const trio = await askFour(room(), `T000${teams}`, { people });
    const three = [trio.ana, trio.ben, ...trio.others];
    expect(three.map((person) => timesTold(person, 'Why you three'))).toEqual([1, 1, 1]);
    for (const person of three.slice(0, 2)) {
      await sayYes(person);
      await reads(() => toldTo(person), saidYes);
    }
    expect(await stateOf(room(), trio)).toBe('proposed');
    await Promise.all(three.slice(2).map(sayYes));
    await eventually(() => three.every(isIntroduced));
  });
});

describe('two who both say yes', () => {
  it('are a pair at once, introduced with the card that any pair gets', async () => {
    await meet(room(), pair);
    expect(await stateOf(room(), pair)).toBe('introduced');
    const dm = ben.conversations().find(({ kind }) => kind === 'mpim')?.id ?? '';
    const card = text(ben.messages(dm)[0]);
    for (const words of ['You are peers now', 'Why you two', 'is the first mentee', 'Make our agreement'])
      expect(card).toContain(words);
    await daysPass(room(), 8);
    await reads(
      () => ({ reading: ben.messages(dm).map(text).join('\n') }),
      'A first step, whenever you like',
    );
    for (const person of [ana, ben])
      for (const words of [didNotComeAbout, timeIsOver, 'A light reminder'])
        expect(timesTold(person, words)).toBe(0);
  });

  it('are one pair with one introduction where they press at the same moment', async () => {
    await Promise.all([sayYes(ana), sayYes(ben)]);
    await eventually(() => isIntroduced(ana) && isIntroduced(ben));
    await room().rows.delivered();
    for (const person of [ana, ben]) expect(timesTold(person, 'You are peers now')).toBe(1);
  });

  it('cannot take it back by the old button, and learn the way out', async () => {
    await meet(room(), pair);
    await pressOld(room(), pair)(ana, ids.no);
    await reads(() => toldTo(ana), 'you’re introduced, so this answer changes nothing');
    expect(await stateOf(room(), pair)).toBe('introduced');
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
    await sayYes(ben);
    await reads(() => toldTo(ben), saidYes);
    await room().rows.query(sql, [pair.workspace.teamId, ben.id, pair.pairId]);
    await sayYes(ana);
    await reads(() => toldTo(ana), saidYes);
    await daysPass(room(), 6);
    expect(await stateOf(room(), pair)).toBe('lapsed');
    expect(timesTold(ana, didNotComeAbout)).toBe(1);
    expect(isIntroduced(ana)).toBe(false);
  });
});

describe('somebody who changes their mind', () => {
  it('meets after a no that has become a yes', async () => {
    await sayNo(ana);
    await sayYes(ben);
    await reads(() => toldTo(ben), saidYes);
    expect(await stateOf(room(), pair)).toBe('proposed');
    await sayYes(ana);
    await eventually(() => isIntroduced(ana) && isIntroduced(ben));
  });

  it('does not meet after a yes that has become a no, and the other hears just what a silence brings', async () => {
    await sayYes(ana);
    await reads(() => toldTo(ana), saidYes);
    await sayNo(ana);
    await sayYes(ben);
    await reads(() => toldTo(ben), saidYes);
    await daysPass(room(), 6);
    expect(await stateOf(room(), pair)).toBe('lapsed');
    expect([timesTold(ben, didNotComeAbout), timesTold(ana, didNotComeAbout)]).toEqual([1, 0]);
    expect(await areFirstInLine(room(), pair)).toEqual([ben.id]);
  });

  it('who paused and is back can still say yes, but not while they are away', async () => {
    await ben.command('/peer pause');
    await reads(() => ben.modal(), 'A pause needs no reason');
    await ben.submit();
    await reads(() => ben.modal(), 'You are paused');
    await ben.closeModal();
    await sayYes(ana);
    await reads(() => toldTo(ana), saidYes);
    await sayYes(ben);
    await reads(() => toldTo(ben), 'While you are paused');
    expect(await stateOf(room(), pair)).toBe('proposed');
    await ben.command('/peer resume');
    await reads(() => toldTo(ben), 'Welcome back');
    await sayYes(ben);
    await eventually(() => isIntroduced(ana) && isIntroduced(ben));
  });
});

describe('when the time is over', () => {
  it('two who said nothing read the same, and nobody is put first in line', async () => {
    await daysPass(room(), 6);
    for (const person of [ana, ben]) {
      expect(timesTold(person, 'A light reminder')).toBe(1);
      expect(timesTold(person, timeIsOver)).toBe(1);
    }
    expect(await areFirstInLine(room(), pair)).toEqual([]);
    await ana.openHome();
    await reads(() => ana.home(), 'An admin makes the pairs in rounds');
  });

  it('an answer is refused kindly, also in the minute before the rest of it is done', async () => {
    room().world.sandbox.clock.move(Temporal.Duration.from({ hours: 120 }));
    await sayYes(ana);
    await reads(() => toldTo(ana), 'The time for this answer is over');
    await room().world.sandbox.bot.app.tick();
    await room().rows.delivered();
    await reads(() => toldTo(ben), 'You can’t answer this any longer');
    await pressOld(room(), pair)(ben, ids.yes);
    await reads(() => toldTo(ben), 'The time for this answer is over');
    expect(await stateOf(room(), pair)).toBe('lapsed');
  });
});
