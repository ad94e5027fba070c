import { beforeEach, describe, expect, it } from '@jest/globals';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { addPerson } from '../../../src/sandbox/state/workspace-state.ts';
import { toldInDm } from '../../support/forger.ts';
import { room } from '../../support/room.ts';
import { few, latest, reads } from '../../support/world.ts';

const here = room({ people: few, putBack: true });

let nia: Person;

/** Nia has come to Slack, and nothing has told the bot. */
beforeEach(() => {
  const { id } = addPerson(here.workspace.state, { name: 'Nia Mensah', timeZone: 'Africa/Accra' });
  here.workspace.state.conversations.get(here.workspace.generalId)?.memberIds.add(id);
  nia = here.person(id);
});

describe('somebody of whom the bot has not heard', () => {
  it('is asked after once they act, and joins by that', async () => {
    await nia.command('/peer join');
    await reads(() => nia.modal(), 'About you');
    expect(await known()).toEqual([{ name: 'Nia', zone: 'Africa/Accra' }]);
    await nia.fillIn({
      level: 'Starting out',
      craft_family: 'Design',
      tenure: 'Less than half a year',
      other_languages: 'Twi',
    });
    await nia.submit();
    await reads(() => nia.modal(), 'Your wishes');
    const asked = here.slack.requests.filter(({ method }) => method === 'users.info');
    // To know them, and for what their form begins with.
    expect(asked.map(({ args }) => args['user'])).toEqual([nia.id, nia.id]);
  });

  it('finds their Home, which follows from then on', async () => {
    await nia.openHome();
    await reads(() => nia.home(), 'Next');
    const drawn = () => here.rows.query('select from home_views where person_id = $1', [nia.id]);
    await eventually(async () => (await drawn()).length === 1);
  });

  it('is answered too while Slack does not tell of them', async () => {
    here.slack.faults.next('users.info', { error: 'internal_error' });
    const seen = nia.allMessages().length;
    await nia.command('/peer help');
    await reads(() => latest(nia.allMessages().slice(seen)), '/peer');
    expect(await known()).toEqual([]);
    expect(toldInDm(nia)).toBe('');
  });
});

const known = () =>
  here.rows.query('select name, time_zone as zone from people where workspace_id = $1 and id = $2', [
    here.workspace.teamId,
    nia.id,
  ]);
