import { describe, expect, it } from '@jest/globals';
import { loadContent } from '../../../src/content/loading/load-content.ts';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { agreeing } from '../../support/agreements.ts';
import { toldInDm, valueOfButton } from '../../support/forger.ts';
import { room } from '../../support/room.ts';
import { few, reads } from '../../support/world.ts';

const here = room({ people: few, introduced: true, silent: true, withoutRateLimits: true, putBack: true });

const { propose, sign, reaches, dm, inDays } = agreeing(here);

const purpose = 'What is this pair for?';
const open = async () => {
  await here.pair.first.press('Make our agreement', { in: here.pair.dm });
  await reads(() => here.pair.first.modal(), 'Our agreement');
};
/** Its words and its buttons: what is there in the place of what was to be is told where it fails. */
const withButtons = (seen = here.pair.first.modal()) => ({
  reading: `${text(seen)}\n${seen?.buttons.join('\n') ?? ''}`,
});
const drafts = () =>
  here.rows.query<{ sealed: string }>(
    'select draft_sealed as sealed from agreement_drafts where workspace_id = $1',
    [here.workspace.teamId],
  );

describe('a long form', () => {
  it('comes in steps, there and back, with all that was typed kept and an example at hand', async () => {
    const { first } = here.pair;
    await open();
    await first.fillIn({ [purpose]: 'To learn about lighthouses.' });
    await first.choose('Choose how detailed', 'Standard: 16 fields');
    await reads(() => first.modal(), 'Part 1 of 4');
    expect(text(first.modal())).toContain('To learn about lighthouses.');
    await first.fillIn({ 'What do we leave out?': 'Ghosts.' });
    await first.submit();
    await reads(() => first.modal(), 'Part 2 of 4');
    await first.press('Go back', { in: 'modal' });
    await reads(() => first.modal(), 'Part 1 of 4');
    for (const words of ['To learn about lighthouses.', 'Ghosts.'])
      expect(text(first.modal())).toContain(words);
    await first.submit();
    await first.submit();
    await reads(() => first.modal(), 'Part 3 of 4');
    await first.fillIn({ 'Which day suits you best?': 'Tuesday' });
    await first.submit();
    await reads(() => first.modal(), 'Part 4 of 4');
    await first.choose(
      'example-how-we-end',
      'Nobody has to give a reason. We only ask not to disappear without a word.',
    );
    await eventually(() =>
      JSON.stringify(first.modal()?.view.definition.blocks).includes('"initial_value":"Nobody has to give'),
    );
    await first.submit();
    await reads(() => first.modal(), 'Your proposal is on its way');
    await reaches('We only ask not to disappear without a word.');
    for (const words of ['To learn about lighthouses.', 'Ghosts.', 'Preferred day: Tuesday'])
      expect(dm().reading).toContain(words);
    expect(await drafts()).toEqual([]);
  });

  it('that is closed keeps what was typed, sealed, for its writer alone, until they propose or start over', async () => {
    const { first, second } = here.pair;
    await open();
    await first.fillIn({ [purpose]: 'To learn about lighthouses.' });
    await first.choose('example-why-we-meet', 'why-we-meet:2');
    await reads(() => withButtons(first.modal()), 'Remove example');
    expect(text(first.modal())).toContain('To learn about lighthouses.');
    await first.press('Remove example', { in: 'modal' });
    await eventually(() => !first.modal()?.buttons.includes('Remove example'));
    expect(text(first.modal())).toContain('To learn about lighthouses.');
    expect(await drafts()).toHaveLength(1);
    await first.closeModal();
    expect(JSON.stringify(await drafts())).not.toContain('lighthouses');
    await second.press('Make our agreement', { in: here.pair.dm });
    await reads(() => second.modal(), 'Our agreement');
    expect(text(second.modal())).not.toContain('lighthouses');
    await open();
    await reads(() => first.modal(), 'I kept what you typed');
    expect(text(first.modal())).toContain('To learn about lighthouses.');
    await first.press('Start over', { in: 'modal' });
    await eventually(() => !text(first.modal()).includes('lighthouses'));
    expect(await drafts()).toEqual([]);
  });

  it('that was never signed holds nobody up where the pair ends: it is told as that, and stays to read', async () => {
    const { first } = here.pair;
    await propose(first, 'light', { 'our-limits': 'Wasps.' });
    await reaches('An agreement to read');
    await here.forger.submission(here.pair.second, {
      callbackId: 'endings.leave',
      metadata: { programId: here.programId },
    });
    await reaches('This pair has ended');
    await first.command('/peer agreement', { in: here.pair.dm });
    const told = 'Your pair ended before everyone signed version 1.';
    const card = () => first.messages(here.pair.dm).findLast((each) => text(each).includes(told));
    await reads(card, told);
    expect(text(card())).not.toContain('waits');
    await first.press('Read it all', { in: here.pair.dm });
    await reads(() => first.modal(), 'never signed by everyone');
    expect(text(first.modal())).toContain('Wasps.');
  });

  it('is forgotten where the pair ends', async () => {
    await open();
    await here.pair.first.fillIn({ [purpose]: 'To learn about lighthouses.' });
    await eventually(async () => expect(await drafts()).toHaveLength(1));
    await here.forger.submission(here.pair.second, {
      callbackId: 'endings.leave',
      metadata: { programId: here.programId },
    });
    await eventually(async () => expect(await drafts()).toEqual([]));
  });

  it('says at the field what is amiss, and asks for a day to come', async () => {
    const answer = await propose(here.pair.first, 'light', { 'review-on': inDays(0) });
    expect(answer).toContain('Please choose a day from tomorrow on');
    expect(dm().reading).not.toContain('An agreement to read');
  });
});

describe('a proposal', () => {
  it('is answered with another: differences, signatures, what holds meanwhile, and every version to read later', async () => {
    const { first, second } = here.pair;
    const [one, other] = [first, second].map(({ name }) => name.split(' ')[0] ?? '');
    await propose(first, 'light', { cadence: '14', 'reply-time': '2' });
    await reaches(`Signed by ${one}. Waiting for ${other}.`);
    await sign(second);
    await reaches('Version 1 of your agreement is signed');
    const tips = loadContent('content')
      .in('en')
      .tips.filter(({ moment }) => moment === 'after-signing');
    expect(tips.filter(({ text: tip }) => dm().reading.includes(tip))).toHaveLength(1);

    await propose(first, 'light', { seen: 1, cadence: '7', 'our-limits': 'Old limits.' });
    await reaches('(version 2)');
    expect(dm().reading).toContain('How often we meet: from every two weeks to every week');
    expect(dm().reading).toContain('Version 1 holds until each of you has signed this one');
    const stale = valueOfButton(second.messages(here.pair.dm), 'agreement.sign');

    await propose(second, 'light', {
      seen: 2,
      cadence: '28',
      'our-limits': 'New limits.',
      'reply-time': '1',
    });
    await reaches('answers with another proposal (version 3)');
    expect(dm().reading).toContain(`${one} wants every week, ${other} wants every four weeks`);
    expect(dm().reading).toContain('Reply time: from 2 working days to 1 working day');

    await here.forger.action(second, { id: 'agreement.sign', value: stale });
    await eventually(() => toldInDm(second).includes('There’s a newer version, so nothing was signed'));
    await sign(second);
    await eventually(() => toldInDm(second).includes('You’ve already signed that version'));
    await first.openHome();
    await reads(() => first.home(), 'version 3 is waiting for you');
    expect(text(first.home())).toContain('Version 1 holds until each of you has signed');
    await sign(first);
    await reaches('Version 3 of your agreement is signed');
    await eventually(() => toldInDm(first).includes('It holds from now on'));

    await first.openHome();
    await reads(() => first.home(), 'version 3 is signed');
    await first.press('Read our agreement', { in: 'home' });
    await reads(() => first.modal(), 'Version 3, holds');
    await first.choose('Read another version', `${here.pairId}:2`, { in: 'modal' });
    await reads(() => first.modal(), 'Old limits.');
  });

  it('sent off twice at once is one', async () => {
    const { first } = here.pair;
    await open();
    await first.fillIn({ [purpose]: 'To learn about lighthouses.' });
    await Promise.all([first.submit(), first.submit()]);
    await reaches('To learn about lighthouses.');
    await here.slack.settled();
    expect(
      await here.rows.query('select version from agreements where workspace_id = $1', [
        here.workspace.teamId,
      ]),
    ).toEqual([{ version: 1 }]);
  });

  it('overtaken while somebody wrote keeps all they wrote', async () => {
    const { first, second } = here.pair;
    await open();
    await first.fillIn({ [purpose]: 'To learn about lighthouses.' });
    await propose(second, 'light', { 'why-we-meet': 'To learn about harbors.' });
    await reaches('To learn about harbors.');
    await first.closeModal();
    await first
      .press('Make our agreement', { in: `${here.pair.dm}/${first.messages(here.pair.dm)[0]?.ts}` })
      .catch(() => first.press('Change our agreement', { in: here.pair.dm }));
    await reads(() => first.modal(), 'a newer proposal in your pair DM');
    expect(text(first.modal())).toContain('To learn about lighthouses.');
  });

  it.each(['<!channel> <@U0VICTIM>', '*_~`', 'مرحبا \u202E abc', 'a\u0000b\uD800c', '🇵🇹👩🏽‍🚀'.repeat(20)])(
    'shows what was written as it was written: %j',
    async (hostile) => {
      await propose(here.pair.first, 'light', { 'our-limits': hostile });
      await reaches('An agreement to read');
      const blocks = JSON.stringify(
        here.pair.second
          .messages(here.pair.dm)
          .find((message) => text(message).includes('An agreement to read'))?.message.blocks,
      );
      const written = hostile.toWellFormed().replaceAll('\u0000', '');
      expect(blocks).toContain(`{"type":"text","text":${JSON.stringify(written)}}`);
      expect(blocks).not.toMatch(/"mrkdwn","text":"[^"]*(?:VICTIM|\*_~)/u);
    },
  );
});

describe('a clause that the program fixes', () => {
  it('stands in the form and in every proposal from then on, and is nobody’s to change', async () => {
    const clause = 'Tell the program admins if a client could be harmed.';
    const { ana, pair } = here;
    await ana.command('/peer setup');
    await reads(() => ana.modal(), 'Limits of confidentiality');
    await ana.fillIn({
      'Limits of confidentiality': clause,
      'How detailed should agreements be?': 'Standard: 16 fields',
    });
    await ana.submit();
    await reads(() => ana.modal(), 'Saved for');
    await ana.closeModal();
    await open();
    await reads(() => pair.first.modal(), 'Part 1 of 4');
    await pair.first.submit();
    await reads(() => pair.first.modal(), clause);
    expect(text(pair.first.modal())).toContain('Your program fixes this for every agreement');
    await propose(pair.first, 'standard', { clause: 'Nothing.' } as object);
    await reaches(clause);
    expect(dm().reading).not.toContain('Nothing.');
  });
});
