import { describe, expect, it } from '@jest/globals';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { erase } from '../../support/erasing.ts';
import { peopleSelected } from '../../support/forger.ts';
import { screensOf } from '../../support/rematch.ts';
import { room } from '../../support/room.ts';
import {
  apply,
  editProfile,
  leave,
  openPair,
  openRound,
  partnerSeen,
  runAnew,
  weighed,
} from '../../support/rounds.ts';
import { few, latest, reads } from '../../support/world.ts';
import { closeModals } from '../../support/ways-on.ts';

const here = room({ people: few, newcomers: true, weekday: 1, putBack: true, withoutRateLimits: true });

/** Ana and Chen have a goal in common, so that a round puts Ben beside Dalia. */
const [ana, ben, chen, dalia] = ['Ana Sousa', 'Ben Okoro', 'Chen Wei', 'Dalia Rahman'] as const;

async function wishes(name: string, ...wished: readonly string[]): Promise<void> {
  const person = here.person(name);
  await closeModals(person);
  await person.command('/peer wish');
  await reads(() => person.modal(), 'I’d like to be matched with');
  await person.fillIn({ 'I’d like to be matched with': wished });
  await person.submit();
  await reads(() => person.modal(), 'Saved.');
  await closeModals(person);
}

/** Since when they have been there is made a day earlier, as though a day had gone by. */
const aDayLater = () => here.clock.move(Temporal.Duration.from({ hours: 25 }));

const wishesKept = () =>
  here.rows.query<{ person_id: string; row: string }>(
    'select person_id, w::text as row from peer_wishes w where workspace_id = $1 order by person_id',
    [here.workspace.teamId],
  );

/** Slack’s own ids of blocks, and the number of times that a draft was made, are another each time. */
const asShown = (screen: unknown): string =>
  JSON.stringify(screen).replaceAll(/\\*"version\\*":\d+|"block_id":"[^"]*"/gu, '');

/** What an admin can bring up of a round: the draft, each of its people, and what becomes of any two who would be put together. */
async function adminSees(): Promise<readonly string[]> {
  const admin = here.ana;
  const shown: string[] = [];
  const keep = () => void shown.push(asShown(admin.modal()?.view.definition));
  await openRound(admin);
  await runAnew(admin);
  keep();
  for (const [name, other] of [
    [ben, dalia],
    [ben, chen],
    [ana, ben],
  ] as const) {
    await openPair(admin, name);
    keep();
    await admin.choose('Pair with…', other, { near: name });
    await eventually(() => {
      expect(text(admin.modal())).toMatch(/loses|gains|stays about the same|nothing was changed/u);
    });
    keep();
    await openRound(admin);
  }
  await closeModals(admin);
  return shown;
}

/** Their Home, and why a round would find nobody for them, or somebody. */
async function eachSees(): Promise<readonly string[]> {
  const shown: string[] = [];
  for (const name of [ana, ben]) {
    const person = here.person(name);
    await person.openHome();
    await reads(() => person.home(), 'Next');
    await person.press('See why', { in: 'home' });
    await reads(() => person.modal(), 'would find for you right now');
    shown.push(asShown([person.home()?.view.definition, person.modal()?.view.definition]));
    await closeModals(person);
  }
  return shown;
}

const allShown = async () => [...(await adminSees()), ...(await eachSees())];

describe('a wish for somebody', () => {
  it('that is not returned changes not one letter of what anybody is shown, a refusal’s too', async () => {
    await editProfile(here, ben, { notWith: [here.chen.id] });
    await wishes(ben, ana, chen);
    await wishes(dalia, chen);
    aDayLater();
    const withWishes = await allShown();
    expect(withWishes.join('')).toContain('keep these two apart');
    await wishes(ben);
    await wishes(dalia);
    expect(await wishesKept()).toEqual([]);
    expect(await allShown()).toEqual(withWishes);
  });

  it('that is returned puts the two together after a day, and is named nowhere but to its own', async () => {
    const { workspace } = here;
    await wishes(ana, ben);
    await wishes(ben, ana);
    await openRound(here.ana);
    expect(partnerSeen(here.ana, ana)).toBe(chen);
    aDayLater();
    await runAnew(here.ana);
    expect(partnerSeen(here.ana, ana)).toBe(ben);
    expect(text(here.ana.modal())).not.toMatch(/wish(?!es$)/iu);
    for (const { id } of workspace.people()) {
      const screens = JSON.stringify(await screensOf(workspace.person(id)));
      expect(screens).not.toMatch(/You wish for|wishes for you/u);
    }
  });

  it('that is returned isn’t told by what parting the two, and allowing them again, would cost', async () => {
    await wishes(ana, ben);
    await wishes(ben, ana);
    aDayLater();
    await openRound(here.ana);
    expect(partnerSeen(here.ana, ana)).toBe(ben);
    await openPair(here.ana, ana);
    await here.ana.press('Keep apart');
    expect(await weighed(here.ana)).toContain('The fit of the round stays about the same.');
    await apply(here.ana);
    expect(partnerSeen(here.ana, ana)).toBe(chen);
    await here.ana.press('Review pins (1)');
    await reads(() => here.ana.modal(), 'These stay with the draft');
    await here.ana.press('Undo');
    expect(await weighed(here.ana)).toContain('The fit of the round stays about the same.');
  });

  it('can be changed and taken back, and is sealed', async () => {
    await wishes(ben, dalia, chen);
    const [kept] = await wishesKept();
    expect(kept?.person_id).toBe(here.ben.id);
    expect(kept?.row).not.toContain(here.chen.id);
    await here.ben.command('/peer wish');
    await reads(() => here.ben.modal(), 'Dalia, Chen');
    await closeModals(here.ben);
    await wishes(ben);
    expect(await wishesKept()).toEqual([]);
  });

  it('goes with leaving the program, and with the introduction of the two', async () => {
    const { rows } = here;
    await wishes(ana, chen, ben);
    await wishes(dalia, ben);
    await openRound(here.ana);
    await here.ana.press('Confirm and introduce');
    await reads(() => here.ana.modal(), 'Confirmed');
    await rows.delivered();
    expect((await wishesKept()).map(({ person_id: id }) => id)).toEqual([here.ana.id]);
    await here.ana.command('/peer wish');
    await reads(() => here.ana.modal(), 'I’d like to be matched with\nBen\n');
    await closeModals(here.ana);
    await here.ana.command('/peer leave');
    await reads(() => here.ana.modal(), 'Leave');
    await here.ana.submit();
    await eventually(async () => expect(await wishesKept()).toEqual([]));
  });

  it('is forgotten by whoever wished it once that person is erased', async () => {
    await wishes(ben, dalia, chen);
    await wishes(chen, dalia);
    await erase(here.person(dalia));
    expect((await wishesKept()).map(({ person_id: id }) => id)).toEqual([here.ben.id]);
  });

  it('can’t be for oneself, for somebody unknown, or of one who isn’t in the program', async () => {
    const { forger, programId, nia, ana: admin } = here;
    const saving = (...wished: readonly string[]) => ({
      callbackId: 'peer-wishes.save',
      metadata: { programId },
      values: { wished: peopleSelected(...wished) },
    });
    expect((await forger.submission(admin, saving(admin.id))).answer).toContain('can’t be your own peer');
    expect((await forger.submission(admin, saving('UNOBODY1'))).answer).toContain('I don’t know someone');
    await nia.command('/peer wish');
    await reads(() => latest(nia.allMessages()), 'You’re not in this program');
    expect((await forger.submission(nia, saving(admin.id))).answer).toContain('You’re not in this program');
    await leave(here, admin);
    expect((await forger.submission(admin, saving(nia.id))).answer).toContain('You’re not in this program');
    expect(await wishesKept()).toEqual([]);
  });
});
