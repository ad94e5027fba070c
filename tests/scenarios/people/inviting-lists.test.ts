import { beforeEach, describe, expect, it } from '@jest/globals';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { toldInDm } from '../../support/forger.ts';
import { room } from '../../support/room.ts';
import { few, reads } from '../../support/world.ts';

const here = room({ people: few, newcomers: true, putBack: true });

const label = 'Or a list that fills in what you know about them';

beforeEach(async () => {
  await here.ana.command('/peer invite');
  await reads(() => here.ana.modal(), 'nobody is asked twice');
});

describe('a list with a column that means nothing here', () => {
  it('is taken without it on the admin’s yes alone, and nothing that was filled in is lost', async () => {
    await here.ana.fillIn({
      [label]: 'Person;E-Mail;Team\nNia;nia@example.com;Lighthouses',
      People: [here.sol.name],
    });
    await here.ana.submit();
    await reads(() => here.ana.modal(), 'I don’t know this column of your list');
    expect(text(here.ana.modal())).toContain('E-Mail');
    expect(await invitations()).toEqual([]);

    await here.ana.submit();
    await reads(() => here.ana.modal(), '2 invitations are on the way');
    await reads(told, 'because you’re on a list');
    await here.nia.press('Join');
    await reads(() => here.nia.modal(), 'Lighthouses');
  });

  it('is asked about again where the list has changed meanwhile', async () => {
    await here.ana.fillIn({ [label]: 'person,email\nNia,nia@example.com' });
    await here.ana.submit();
    await reads(() => here.ana.modal(), 'email');
    await here.ana.fillIn({ [label]: 'person,email,phone\nNia,nia@example.com,1' });
    await here.ana.submit();
    await reads(() => here.ana.modal(), 'I don’t know these columns of your list');
    expect(text(here.ana.modal())).toContain('phone');
    expect(await invitations()).toEqual([]);
  });
});

describe('a list copied from a spreadsheet', () => {
  it('keeps its empty first column, and finds names however their accents are written', async () => {
    const ines = await here.workspace.join({ name: 'Inés Núñez', timeZone: 'Europe/Madrid' });
    await here.ana.fillIn({ [label]: '\tperson\tteam\n\tNia\tHarbours\n\tIne\u0301s Nun\u0303ez\t' });
    await here.ana.submit();
    await reads(() => here.ana.modal(), '2 invitations are on the way');
    await reads(() => ({ reading: toldInDm(ines) }), 'because you’re on a list');
  });
});

const told = () => ({ reading: toldInDm(here.nia) });

const invitations = () =>
  here.rows.query('select from invitations where workspace_id = $1', [here.workspace.teamId]);
