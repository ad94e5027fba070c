import { afterEach, describe, expect, it } from '@jest/globals';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { room } from '../../support/room.ts';
import { few, reads } from '../../support/world.ts';

const here = room({ ownWorld: true, people: few, introduced: true, putBack: true });

const away = 'I can’t reach my database right now, so nothing was changed';

/**
 * Whatever is written, Postgres says what it says of a disk without room; what is read is read. Each of the two locks every table,
 * and Postgres may undo it for whatever the bot does meanwhile.
 */
const fillDisk = () =>
  onEveryTable(`
    create function no_room() returns trigger language plpgsql as
      $$ begin raise exception 'could not extend file: No space left on device' using errcode = '53100'; end $$;
    do $$ declare t record; begin
      for t in select oid::regclass as name from pg_class
        where relkind in ('r', 'p') and not relispartition and relnamespace in ('public'::regnamespace, 'queue'::regnamespace)
      loop execute format('create trigger no_room before insert or update on %s execute function no_room()', t.name); end loop;
    end $$`);

const makeRoom = () => onEveryTable('drop function if exists no_room cascade');

const onEveryTable = (change: string) => eventually(() => here.rows.query(change));

afterEach(makeRoom);

const inDm = () => here.ana.messages(here.pair.dm).map(text);

describe('while the disk of the database is full', () => {
  it('whoever asks for something hears that nothing was changed, and finds it done once there is room and they ask again', async () => {
    await fillDisk();
    await here.ana.command('/peer topic', { in: here.pair.dm });
    await reads(() => here.ana.messages(here.pair.dm).at(-1), away);
    await makeRoom();
    const before = inDm().length;
    await here.ana.command('/peer topic', { in: here.pair.dm });
    await eventually(() => expect(inDm().slice(before)).toHaveLength(1));
  });

  it('a form stays open with what was typed, and is taken once there is room', async () => {
    await here.ana.press('Set a goal', { in: here.pair.dm });
    await reads(() => here.ana.modal(), 'What do you want to achieve?');
    await here.ana.fillIn({
      'What do you want to achieve?': 'Lead a call',
      'What will you do first?': 'Ask',
    });
    await fillDisk();
    await here.ana.submit();
    expect(Object.values(here.ana.modal()?.errors ?? {})).toEqual([expect.stringContaining(away)]);
    await makeRoom();
    await here.ana.submit();
    await reads(() => here.ana.modal(), 'Your goal is set');
    expect(await here.rows.count('goals')).toBe(1);
  });

  it('what comes due meanwhile comes once there is room, once, and counts as no failure of ours', async () => {
    const before = inDm().length;
    here.clock.move(Temporal.Duration.from({ hours: 7 * 24 }));
    await fillDisk();
    await here.world.sandbox.bot.app.tick().catch(() => 0);
    expect(inDm()).toHaveLength(before);
    await makeRoom();
    expect(await here.world.sandbox.bot.app.tick()).toBeGreaterThan(0);
    await here.rows.delivered();
    const posted = inDm().slice(before);
    expect(posted.length).toBeGreaterThan(0);
    expect(new Set(posted).size).toBe(posted.length);
    expect(await here.rows.query(`select from deliveries where state = 'failed' or tries > 0`)).toEqual([]);
    expect(await here.rows.query('select from touchpoints where tries > 0')).toEqual([]);
  });
});
