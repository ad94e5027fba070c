import { describe, expect, it } from '@jest/globals';
import { selected } from '../../support/forger.ts';
import { goodGoal } from '../../support/good-forms.ts';
import { room } from '../../support/room.ts';
import { few } from '../../support/world.ts';

const here = room({ people: few, introduced: true, silent: true, putBack: true, withoutRateLimits: true });

const goalsOf = async () =>
  (await here.rows.query('select from goals where pair_id = $1', [here.pairId])).length;

const setGoal = (values = goodGoal) => {
  const { forger, pair, pairId } = here;
  return forger.submission(pair.first, {
    callbackId: 'goals.set',
    metadata: { pairId },
    values,
    viewId: 'V0AGAIN',
  });
};

const inState = (state: string) =>
  here.rows.query('update pairs set state = $2 where id = $1', [here.pairId, state]);

const aNight = () =>
  here.world.sandbox.bot.daily({
    workspaceId: here.workspace.teamId,
    signal: new AbortController().signal,
  });

describe('what could not be done is done when the same modal is submitted again', () => {
  it('once what it met is over', async () => {
    await inState('closing');
    expect((await setGoal()).answer).toContain('nothing new starts in it now');
    await inState('introduced');
    expect((await setGoal()).answer).toContain('"response_action":"update"');
    expect(await goalsOf()).toBe(1);
  });

  it('once what was wrong at its fields is put right', async () => {
    expect((await setGoal({ ...goodGoal, title: '' })).answer).toContain('"errors"');
    await setGoal();
    expect(await goalsOf()).toBe(1);
  });

  it('where a text was refused only after the form was read', async () => {
    const { forger, rows, workspace } = here;
    const programId = await rows.programOf(workspace);
    const ana = workspace.person('Ana Sousa');
    const save = (words: string) =>
      forger.submission(ana, {
        callbackId: 'own-prompts.save',
        metadata: { programId, page: 0 },
        values: {
          text: words,
          phase: selected('4'),
          role: selected('both'),
          theme: selected('feedback'),
          depth: selected('1'),
        },
        viewId: 'V0AGAIN',
      });
    expect((await save('No question at all')).answer).toContain('"errors"');
    await save('Which habit of a colleague would you like to have?');
    expect(await rows.count('own_prompts')).toBe(1);
  });
});

describe('that something was submitted', () => {
  it('is known for a week, and forgotten then', async () => {
    const { world, rows, workspace } = here;
    await setGoal();
    world.sandbox.clock.move(Temporal.Duration.from({ hours: 6 * 24 }));
    await aNight();
    await setGoal();
    expect(await goalsOf()).toBe(1);
    world.sandbox.clock.move(Temporal.Duration.from({ hours: 2 * 24 }));
    await aNight();
    expect(await rows.query('select from submissions where workspace_id = $1', [workspace.teamId])).toEqual(
      [],
    );
  });
});
