import { describe, expect, it } from '@jest/globals';
import { loadContent } from '../../../src/content/loading/load-content.ts';
import { themes } from '../../../src/content/pack/tags.ts';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { createForger, selected, toldInDm, valueOfButton } from '../../support/forger.ts';
import { room } from '../../support/room.ts';
import { reads } from '../../support/world.ts';

const here = room({
  introduced: true,
  elsewhere: true,
  shared: true,
  withoutRateLimits: true,
  putBack: true,
});

const question = 'What would a lighthouse keeper notice first about your way of working?';
const reworded = 'What would a lighthouse keeper praise about your way of working?';
const unseen = 'Which moment of last month would you show to a lighthouse keeper?';

const answers = {
  'When in the life of a pair?': 'Getting acquainted',
  'Who is it for?': 'Everyone',
  'What is it about?': 'Celebrating',
  'How deep does it go?': 'Light',
};

describe('a topic of the program’s own', () => {
  it('is refused with the reason at its field, and kept once it is an open question', async () => {
    await openList();
    await here.ana.press('Add a topic');
    await reads(modal, 'A new topic');
    await here.ana.fillIn({ ...answers, 'What is the question?': 'Do you like lighthouses?' });
    await here.ana.submit();
    expect(modal()?.errors['What is the question?']).toContain('yes or no');
    await here.ana.fillIn({ 'What is the question?': 'What does your salary buy you?' });
    await here.ana.submit();
    expect(modal()?.errors['What is the question?']).toContain('“salary” asks about pay');
    expect(await here.rows.count('own_prompts')).toBe(0);
    await here.ana.fillIn({ 'What is the question?': question });
    await here.ana.submit();
    await reads(modal, 'From now on, pairs can get it');
    expect(text(modal())).toContain(question);
    await here.ana.closeModal();
  });

  it('is refused where one that says the same is in use', async () => {
    await here.ana.openHome();
    await reads(() => here.ana.home(), 'Edit own topics');
    await here.ana.press('Edit own topics', { in: 'home' });
    await reads(modal, question);
    await here.ana.press('Add a topic');
    await reads(modal, 'A new topic');
    await here.ana.fillIn({ ...answers, 'What is the question?': question });
    await here.ana.submit();
    expect(modal()?.errors['What is the question?']).toContain('nearly the same');
    await here.ana.press('Go back');
    await reads(modal, 'Own topics');
    expect(text(modal())).toContain(question);
    await here.ana.closeModal();
  });

  it('comes to the pair that it fits', async () => {
    await muteOtherThemes();
    await haveSeenThePack();
    await askForTopic();
    expect(dm()).toContain(question);
  });

  it('can be reworded, and is compared with all others but itself', async () => {
    await openList();
    await here.ana.press('Edit');
    await reads(modal, 'Edit this topic');
    await here.ana.fillIn({ 'What is the question?': reworded });
    await here.ana.submit();
    await reads(modal, reworded);
    expect(text(modal())).not.toContain(question);
    await here.ana.closeModal();
  });

  it('is given to nobody once it is retired', async () => {
    await addTopic(unseen);
    await openList();
    await here.ana.press('Retire', { near: unseen });
    await reads(modal, 'no pair gets it');
    await here.ana.closeModal();
    await askForTopicTomorrow();
    expect(dm()).not.toContain(unseen);
  });

  it('that no longer keeps the rules stops nothing, and is shown to the admin as left out', async () => {
    await openList();
    await here.ana.press('Restore', { near: unseen });
    await reads(modal, 'Restored');
    await here.ana.closeModal();
    await here.rows.query(`update own_prompts set theme = 'curiosity'`);
    await askForTopicTomorrow();
    expect(dm()).not.toContain(unseen);
    await openList();
    expect(text(modal())).toContain('Left out for now');
    expect(text(modal())).toContain('This theme isn’t on the list');
  });

  it('is given again once it has been put right', async () => {
    await here.ana.press('Edit', { near: unseen });
    await reads(modal, 'Edit this topic');
    await here.ana.fillIn({ 'What is it about?': 'Celebrating' });
    await here.ana.submit();
    await reads(modal, 'From now on, pairs can get it');
    await here.ana.closeModal();
    await askForTopicTomorrow();
    expect(dm()).toContain(unseen);
  });

  it('stands sealed in the database, and in no log', async () => {
    expect(JSON.stringify(await here.rows.query('select * from own_prompts'))).not.toContain('lighthouse');
    expect(here.world.logged()).not.toContain('lighthouse');
  });
});

describe('whose they are', () => {
  const draft = {
    text: 'What would you like to be asked more often?',
    phase: selected('1'),
    role: selected('both'),
    theme: selected('trust'),
    depth: selected('1'),
  };

  it('anybody but an admin is refused, by command, by button and by a forged form', async () => {
    const ben = here.ben;
    const before = await here.rows.query('select * from own_prompts');
    const seen = ben.allMessages().length;
    await ben.command('/peer own-topics');
    await reads(() => ben.allMessages().at(seen), 'Only the program’s admins can do that');
    expect(ben.modal()).toBeUndefined();
    const [{ id } = { id: '' }] = await here.rows.query<{ id: string }>('select id from own_prompts');
    const { programId } = here;
    for (const metadata of [
      { programId, page: 0 },
      { programId, page: 0, promptId: id },
    ]) {
      const { answer } = await here.forger.submission(ben, {
        callbackId: 'own-prompts.save',
        metadata,
        values: draft,
      });
      expect(answer).toContain('Only the program’s admins can do that');
    }
    const told = toldInDm(ben).length;
    await here.forger.action(ben, { id: 'own-prompts.open' });
    await eventually(() => toldInDm(ben).slice(told).includes('Only the program’s admins can do that'));
    for (const name of ['retire', 'bring-back', 'edit'])
      await here.forger.action(ben, { id: `own-prompts.${name}`, value: `${id}:0`, viewId: 'V1' });
    await here.forger.action(ben, { id: 'own-prompts.add', value: programId, viewId: 'V1' });
    await here.slack.settled();
    expect(await here.rows.query('select * from own_prompts')).toEqual(before);
  });

  it('another workspace neither sees nor changes them', async () => {
    const [{ id } = { id: '' }] = await here.rows.query<{ id: string }>('select id from own_prompts');
    const before = await here.rows.query('select * from own_prompts');
    const stranger = here.elsewhere.person('Ana Sousa');
    await stranger.command('/peer own-topics');
    await reads(() => stranger.modal(), 'None yet');
    expect(text(stranger.modal())).not.toContain('lighthouse');
    const elsewhere = createForger(here.slack, here.elsewhere.teamId);
    const { answer } = await elsewhere.submission(stranger, {
      callbackId: 'own-prompts.save',
      metadata: { programId: await here.rows.programOf(here.elsewhere), page: 0, promptId: id },
      values: draft,
    });
    expect(answer).toContain('That topic is no longer here');
    expect(await here.rows.query('select * from own_prompts')).toEqual(before);
  });
});

const modal = () => here.ana.modal();

const dm = () => here.pair.first.messages(here.pair.dm).map(text).join('\n');

async function openList(): Promise<void> {
  await here.ana.command('/peer own-topics');
  await reads(modal, 'These are Peer mentoring’s own topics');
}

/** Leaves the pair nothing but the theme of the topic. */
async function muteOtherThemes(): Promise<void> {
  const pairId = valueOfButton(here.pair.first.messages(here.pair.dm), 'agreement.open');
  for (const theme of themes.filter((each) => each !== 'celebrating'))
    await here.forger.action(here.pair.first, { id: 'prompts.mute', value: `${pairId}:${theme}` });
  await eventually(async () => (await here.rows.count('muted_themes')) === themes.length - 1);
}

/** Whatever else it could be given, the pair has had: a fresh one can only be the program's own. */
async function haveSeenThePack(): Promise<void> {
  const { prompts } = loadContent('content').in('en');
  const ids = prompts.filter(({ theme }) => theme === 'celebrating').map(({ id }) => id);
  await here.rows.query(
    `insert into prompts_shown (workspace_id, pair_id, kind, occurrence, place, prompt_id, shown_at)
     select $1, $2, 'topic', 1000 + place, 1, id, $3 from unnest($4::text[]) with ordinality as seen (id, place)`,
    [here.workspace.teamId, here.pairId, here.clock.now().toString(), ids],
  );
}

async function askForTopic(): Promise<void> {
  const seen = here.pair.first.messages(here.pair.dm).length;
  await here.pair.first.command('/peer topic', { in: here.pair.dm });
  await eventually(() => here.pair.first.messages(here.pair.dm).length >= seen + 2);
}

async function askForTopicTomorrow(): Promise<void> {
  await here.world.sandbox.advance({ hours: 25 });
  await askForTopic();
}

async function addTopic(words: string): Promise<void> {
  await openList();
  await here.ana.press('Add a topic');
  await reads(modal, 'A new topic');
  await here.ana.fillIn({ ...answers, 'What is the question?': words });
  await here.ana.submit();
  await reads(modal, 'From now on, pairs can get it');
  await here.ana.closeModal();
}
