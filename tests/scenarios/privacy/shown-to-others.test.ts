import { describe, expect, it } from '@jest/globals';
import { actingOnce, SubmittedBeforeError } from '../../../src/slack/listening/once.ts';
import { keepShown, keyOf } from '../../../src/slack/listening/received-submissions.ts';
import { features } from '../../../src/features.ts';
import { erase } from '../../../src/features/privacy/service/erasing.ts';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { appoint } from '../../support/asking-a-person.ts';
import { leaveWords, word } from '../../support/erasing.ts';
import { onceIntroduced, whileARoundIsPrepared, type About } from '../../support/every-submission.ts';
import { goodGoal, goodSetup } from '../../support/good-forms.ts';
import { everythingKept, linesWith } from '../../support/revealing.ts';
import { room } from '../../support/room.ts';
import { few, reads } from '../../support/world.ts';

const here = room({ people: few, introduced: true, putBack: true, withoutRateLimits: true });

const actor = ({ id: personId }: Person) => ({ workspaceId: here.workspace.teamId, personId });
const erased = (person: Person) => erase(here.world.sandbox.bot.deps, features, actor(person));

/** What anybody could know them by, and what they wrote. */
async function traces(person: Person): Promise<readonly string[]> {
  await here.rows.delivered();
  const [known] = await here.rows.query<{ handle: string; real_name: string }>(
    'select handle, real_name from people where workspace_id = $1 and id = $2',
    [here.workspace.teamId, person.id],
  );
  return [person.id, ...person.name.split(' '), known?.handle ?? '', known?.real_name ?? '', word].filter(
    Boolean,
  );
}

async function left(of: readonly string[]): Promise<readonly string[]> {
  await here.rows.delivered();
  const kept = linesWith(await everythingKept(here.rows), `"${here.workspace.teamId}"`).join('\n');
  return of.flatMap((trace) => linesWith(kept, trace));
}

/** All forms that a pair's member and admin can send, each answered with whatever it shows. */
async function sendEverything(person: Person, peer: Person): Promise<number> {
  const about = await aboutOf(person, peer);
  let shown = 0;
  for (const form of [...whileARoundIsPrepared, ...onceIntroduced]) {
    const submission = form(about);
    if (submission.callbackId.startsWith('privacy.erase')) continue;
    const { answer } = await here.forger.submission(person, {
      ...submission,
      viewId: `V-${submission.callbackId}`,
    });
    if (answer.includes(peer.id) || answer.includes(word)) shown += 1;
  }
  return shown;
}

async function aboutOf(person: Person, peer: Person): Promise<About> {
  const { pairId, programId, forger } = here;
  await forger.submission(person, {
    callbackId: 'programs.save',
    metadata: { isNew: true },
    values: { ...goodSetup, name: 'Readers' },
  });
  await forger.submission(person, { callbackId: 'goals.set', metadata: { pairId }, values: goodGoal });
  const one = async (sql: string, value: string) => {
    const [row] = await here.rows.query<{ id: string }>(sql, [here.workspace.teamId, value]);
    return row?.id ?? '';
  };
  return {
    ana: person,
    peer,
    programId,
    pairId,
    departedId: '',
    otherProgramId: await one('select id from programs where workspace_id = $1 and name = $2', 'Readers'),
    roundId: await one('select id from rounds where workspace_id = $1 and program_id = $2', programId),
    goalId: await one('select id from goals where workspace_id = $1 and owner_id = $2', person.id),
  };
}

describe('what others were shown of somebody', () => {
  it('goes with them: their id, name and words stand in no form that anybody was answered with', async () => {
    const { first, second } = here.pair;
    await leaveWords(here, second);
    await appoint(here, first.id);
    expect(await sendEverything(first, second)).toBeGreaterThan(1);
    const sought = await traces(second);
    expect((await left(sought)).some((line) => line.startsWith('public.submissions'))).toBe(true);
    expect(await erased(second)).toBe('erased');
    expect(await left(sought)).toEqual([]);
  });

  it('is not kept either where their form was being answered meanwhile, and what it did is done once', async () => {
    const { first, second } = here.pair;
    const { db, clock } = here.world.sandbox.bot.deps;
    const view = { id: 'V1', callback_id: 'goals.set', private_metadata: '', blocks: [] };
    const key = keyOf(first.id, view);
    const claim = { key, personId: first.id, submittedAt: clock.now() };
    const { workspaceId } = actor(first);
    await actingOnce(db, claim).db.inWorkspace(workspaceId, async () => undefined);
    await erased(second);
    await db.inWorkspace(workspaceId, (tx) =>
      keepShown(tx, key, { type: 'modal', title: { type: 'plain_text', text: second.name }, blocks: [] }),
    );
    expect(await left([second.name])).toEqual([]);
    const again = actingOnce(db, claim).db.inWorkspace(workspaceId, async () => undefined);
    await expect(again).rejects.toBeInstanceOf(SubmittedBeforeError);
  });

  it.each([0, 2, 5, 10, 20, 40])(
    'leaves no other form of theirs on record that was sent %i ms later',
    async (ms) => {
      const { first } = here.pair;
      const { programId } = here;
      const sent = here.forger.submission(first, { callbackId: 'privacy.erase', values: { word: 'ERASE' } });
      await new Promise((resolve) => {
        setTimeout(resolve, ms);
      });
      const forms = [
        { callbackId: 'endings.leave', metadata: { programId } },
        { callbackId: 'goals.set', metadata: { pairId: here.pairId }, values: goodGoal },
      ];
      await Promise.all([sent, ...forms.map((form) => here.forger.submission(first, form))]);
      await reads(() => first.home(), 'I keep nothing about you now');
      expect(await left([first.id])).toEqual([]);
    },
  );
});
