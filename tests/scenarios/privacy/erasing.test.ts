import { describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import type { WorkspaceTransaction } from '../../../src/db/database.ts';
import { features } from '../../../src/features.ts';
import { erase as eraseBy } from '../../../src/features/privacy/service/erasing.ts';
import { refreshDirectory } from '../../../src/features/workspace/directory/service.ts';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { toldTo } from '../../support/asked-first.ts';
import { appoint } from '../../support/asking-a-person.ts';
import { erase, leaveWords, openErasing, word } from '../../support/erasing.ts';
import { everythingKept, linesWith } from '../../support/revealing.ts';
import { room } from '../../support/room.ts';
import { few, latest, reads } from '../../support/world.ts';

const here = room({ people: few, introduced: true, withoutRateLimits: true, putBack: true });

const deps = () => here.world.sandbox.bot.deps;
const actor = () => ({ workspaceId: here.workspace.teamId, personId: here.pair.first.id });

async function expectNothingOfFirst(): Promise<void> {
  await here.rows.delivered();
  const kept = linesWith(await everythingKept(here.rows), here.workspace.teamId).join('\n');
  expect(linesWith(kept, here.pair.first.id)).toEqual([]);
  expect(linesWith(kept, word)).toEqual([]);
  for (const name of here.pair.first.name.split(' ')) expect(linesWith(kept, name)).toEqual([]);
}

const failing = () => Promise.reject(new Error('failed'));

const killed = ({ db }: WorkspaceTransaction): Promise<void> =>
  sql`select pg_terminate_backend(pg_backend_pid())`.execute(db).then(() => undefined);

const wordedTables = [
  'agreements',
  'dilemmas',
  'farewells',
  'goals',
  'human_messages',
  'session_actions',
  'submissions',
];

describe('somebody who has themselves erased', () => {
  it('is found nowhere afterwards, nor is a word of theirs, and what is their peer’s stands and reads well', async () => {
    const { first, second, dm } = here.pair;
    await leaveWords(here, first);
    const before = await everythingKept(here.rows);
    const worded = linesWith(before, word).map((line) => line.slice('public.'.length, line.indexOf(':')));
    expect([...new Set(worded)].toSorted()).toEqual(wordedTables);
    expect(linesWith(before, first.id).length).toBeGreaterThan(8);
    await first.openHome();
    await reads(() => first.home(), word);
    await erase(first);
    await reads(() => latest(second.messages(dm)), 'This pair has ended');
    await expectNothingOfFirst();
    await reads(() => first.home(), 'I keep nothing about you now');

    await second.openHome();
    await reads(() => second.home(), 'Your pair with a former peer ended on');
    await second.command('/peer agreement', { in: dm });
    await eventually(() => expect(text(second.messages(dm).at(-1))).toContain('Not at night'));
    await second.command('/peer goals', { in: dm });
    await eventually(() => expect(text(second.messages(dm).at(-1))).toContain('A goal of the other'));
    // What was brought up to date found what it needed, and nothing that an operator reads tells who it was.
    const logged = here.world
      .logged()
      .split('\n')
      .filter((line) => /"level":[3-6]0/u.test(line));
    expect(logged.filter((line) => /"level":[56]0/u.test(line))).toEqual([]);
    expect(logged.filter((line) => line.includes(first.id))).toEqual([]);
    for (const seen of [text(second.home()), ...second.messages(dm).map(text)])
      expect(seen).not.toContain('former-');
  });

  it('is not brought back by what Slack tells each night, and starts fresh once they act again', async () => {
    const { first } = here.pair;
    await erase(first);
    await here.workspace.change(first.name, { isAdmin: false });
    await refreshDirectory(deps(), { workspaceId: here.workspace.teamId });
    await expectNothingOfFirst();

    await first.command('/peer join');
    await reads(() => first.modal(), 'About you');
    expect(await here.rows.query('select id from people where id = $1', [first.id])).toHaveLength(1);
    expect(
      await here.rows.query('select from erased_people where workspace_id = $1', [here.workspace.teamId]),
    ).toEqual([]);
    await first.closeModal();
    await first.command('/peer goals', { in: here.pair.dm });
    await reads(() => toldTo(first), 'You don’t have a pair');
    await first.openHome();
    await reads(() => first.home(), 'Would you like a peer');
    const formers = await here.rows.query(`select from people where id like 'former-%'`);
    await erase(first);
    await expectNothingOfFirst();
    expect(await here.rows.query(`select from people where id like 'former-%'`)).toEqual(formers);
  });

  it('is erased once, however often and whenever it is asked for, and not at all where it is interrupted', async () => {
    const { second, dm } = here.pair;
    const before = await here.rows.all();
    for (const interrupted of [failing, killed]) {
      const last = { name: 'last', personalData: { tables: {}, erase: interrupted } };
      await expect(eraseBy(deps(), [...features, last], actor())).rejects.toBeInstanceOf(Error);
      expect(await here.rows.all()).toEqual(before);
    }

    // Submitted twice at once, the later one finds nobody, and keeps nothing of its own either.
    const outcomes = await Promise.all([1, 2, 3].map(() => eraseBy(deps(), features, actor())));
    expect(outcomes.toSorted()).toEqual(['erased', 'nothing-kept', 'nothing-kept']);
    await expectNothingOfFirst();
    const after = await here.rows.all();
    expect(await eraseBy(deps(), features, actor())).toBe('nothing-kept');
    expect(await here.rows.all()).toEqual(after);
    await reads(() => latest(second.messages(dm)), 'This pair has ended');
    const said = second.messages(dm).filter((message) => text(message).includes('I won’t write here again'));
    expect(said).toHaveLength(1);
  });

  it('reads before what goes and what stays, and nothing goes with another word', async () => {
    const { first } = here.pair;
    await openErasing(first);
    const modal = text(first.modal());
    for (const words of [
      'This goes now',
      'This stays',
      'a former peer',
      'Messages already in Slack stay there',
    ])
      expect(modal).toContain(words);
    await first.fillIn({ 'Type ERASE to confirm': 'no' });
    await first.submit();
    await reads(() => first.modal(), 'Please type ERASE, or cancel.');
    await here.forger.submission(first, { callbackId: 'privacy.erase', values: { word: 'x'.repeat(21) } });
    await here.forger.submission(first, { callbackId: 'privacy.erase' });
    expect(await here.rows.query('select from people where id = $1', [first.id])).toHaveLength(1);
  });

  it('is named nowhere as an admin, nor in confidence by others, and the log of what was done stands', async () => {
    const { first, second } = here.pair;
    await appoint(here, first.id);
    await first.command('/peer people');
    await reads(() => first.modal(), 'Chen');
    const { programId } = here;
    const logged = 'select count(*)::integer as acts from program_log where program_id = $1';
    const acts = await here.rows.query(logged, [programId]);
    await named(second, first.name);
    expect(linesWith(await everythingKept(here.rows), first.id).join()).toContain('notWith');
    await erase(first);
    await expectNothingOfFirst();
    expect(await here.rows.query(logged, [programId])).toEqual(acts);
    await second.command('/peer privacy');
    await reads(() => second.modal(), 'What I keep about you');
    await second.press('See admin log', { in: 'modal' });
    await reads(() => second.modal(), 'a former peer looked at the list of people');
  });
});

/** In their profile, as somebody whom they would rather not meet. */
async function named(person: typeof here.pair.first, whom: string): Promise<void> {
  await person.command('/peer profile');
  await reads(() => person.modal(), 'About you');
  await person.submit();
  await reads(() => person.modal(), 'Your wishes');
  await person.fillIn({ 'Not with': [whom] });
  await person.submit();
  await eventually(() => expect(text(person.modal())).not.toContain('Your wishes'));
  await person.closeModal();
}
