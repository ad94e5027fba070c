import { describe, expect, it } from '@jest/globals';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { appoint } from '../../support/asking-a-person.ts';
import { leaveWords, word } from '../../support/erasing.ts';
import { hidden, setGoal } from '../../support/goals.ts';
import { peopleSelected } from '../../support/forger.ts';
import { editProfile } from '../../support/rounds.ts';
import { room } from '../../support/room.ts';
import { few, reads } from '../../support/world.ts';

const here = room({ people: few, introduced: true, withoutRateLimits: true, putBack: true });

describe('the card on privacy', () => {
  it('says in plain words who sees what and for how long, to anybody, and the rest on demand', async () => {
    const { first } = here.pair;
    await first.command('/peer privacy');
    await reads(() => first.modal(), 'What I keep about you');
    const card = text(first.modal());
    expect(card).toContain('Check-ins: you and your pair once you share it');
    expect(card).toContain('A pair’s words go 2 years after it ends. Everything goes 30 days after');
    for (const words of [
      'Your pairs: you, your pair, and program admins',
      'Your profile: you, program admins, and others as each question says',
      'Program admins see by name who’s in, who’s with whom',
    ])
      expect(card).toContain(words);
    for (const words of ['owner may be able to export', 'hides messages after 90 days', 'into a channel'])
      expect(card).toContain(words);
    await first.press('See details', { in: 'modal' });
    await reads(() => first.modal(), 'Your answers to check-ins: you and nobody else. Encrypted.');
    const details = text(first.modal());
    expect(details).toContain('This workspace, and my token for it: nobody.');
    expect(details).toContain('Your place in a pair: you, your pair, and program admins (some of it).');
    expect(details).toContain('The rest stays until you erase it.');
  });
});

describe('what somebody takes along', () => {
  it('comes a minute later where Slack takes nothing more just now, which is said as such', async () => {
    const { first } = here.pair;
    for (const method of ['conversations.open', 'chat.postMessage', 'files.getUploadURLExternal'])
      here.slack.faults.always(method, { status: 429, retryAfter: 1 });
    await first.command('/peer privacy');
    await reads(() => first.modal(), 'What I keep about you');
    await first.press('Export my data', { in: 'modal' });
    await reads(() => first.modal(), 'Slack takes nothing more from me right now');
    here.slack.faults.clear();
    while (first.modal()) await first.closeModal();
  });

  it('is all of theirs, as a page and a file in their own DM, and nothing that is another’s alone', async () => {
    const { first, second, dm } = here.pair;
    await setGoal(here, first, { title: '<b>Bold</b> & "quoted"' });
    await setGoal(here, second, { title: 'Hidden from the other', values: hidden });
    await leaveWords(here, first);
    await editProfile(here, first.name, { forPeer: 'A window seat, please.' });
    await editProfile(here, second.name, { forPeer: 'Hidden from the other, too' });
    await exports(first);
    await eventually(() => expect(filesOf(first)).toHaveLength(2));
    const [page = '', data = ''] = filesOf(first);
    const { own, ofPairs } = JSON.parse(data) as Record<'own' | 'ofPairs', Record<string, unknown[]>>;
    for (const table of [
      'people',
      'participants',
      'goals',
      'goalActions',
      'checkInAnswers',
      'humanMessages',
      'dilemmas',
      'farewells',
      'sessionActions',
    ])
      expect([table, own[table]?.length]).not.toEqual([table, undefined]);
    for (const table of ['agreements', 'pairs', 'sessions', 'checkIns']) expect(ofPairs[table]).toBeDefined();
    expect(JSON.stringify(ofPairs['pairs'])).toContain('"reasons":[{"kind"');
    expect(ofPairs['sessions']).toEqual([
      expect.objectContaining({ mentee: expect.stringMatching(/^\S/u) as unknown }),
    ]);
    expect(own['participants']).toEqual([expect.objectContaining({ program: 'Peer mentoring' })]);
    expect(JSON.stringify(own.goals)).toContain(`My ${word} goal`);
    expect(JSON.stringify(own.participants)).toContain('workingHours');
    expect(JSON.stringify(own.participants)).toContain('A window seat, please.');
    expect(JSON.stringify(ofPairs.agreements)).toContain('Not at night.');
    for (const each of [page, data]) {
      expect(each).not.toContain('Hidden from the other');
      expect(each).not.toContain('A goal of the other');
      expect(each).not.toMatch(/\bU\d{7}\b/u);
      expect(each).not.toMatch(/null|former-/u);
      expect(each).not.toMatch(/v1\.k1\./u);
    }
    expect(page).toContain('&lt;b&gt;Bold&lt;/b&gt; &amp; &quot;quoted&quot;');
    expect(page).not.toMatch(/<script|<b>/u);
    expect(second.messages(dm).flatMap(({ files }) => files)).toEqual([]);
  });

  it('names those whom a log or a profile names, and gives nobody’s id', async () => {
    const { first, second } = here.pair;
    await appoint(here, first.id);
    await first.command('/peer admins');
    await reads(() => first.modal(), 'Recent changes');
    await here.forger.submission(first, {
      callbackId: 'programs.appoint',
      metadata: { programId: here.programId },
      values: { admins: peopleSelected(second.id) },
    });
    await first.closeModal();
    await exports(first);
    await eventually(() => expect(filesOf(first)).toHaveLength(2));
    const data = filesOf(first)[1] ?? '';
    expect(data).toContain(`"person": "${second.name.split(' ')[0]}`);
    expect(data).not.toMatch(/\bU\d{7}\b/u);
  });

  it('comes as messages where the workspace lets the bot send no files', async () => {
    (here.workspace.state.grantedScopes as Set<string>).delete('files:write');
    const { first } = here.pair;
    await exports(first);
    await eventually(() =>
      expect(text(first.modal() ?? first.allMessages().at(-1))).toContain('as messages'),
    );
    const parts = first
      .allMessages()
      .map(text)
      .filter((each) => each.startsWith('Your data, part'));
    expect(parts.length).toBeGreaterThan(0);
    expect(parts.join('')).toContain(first.name);
  }, 30_000);
});

async function exports(person: Person): Promise<void> {
  await person.command('/peer privacy');
  await reads(() => person.modal(), 'What I keep about you');
  await person.press('Export my data', { in: 'modal' });
}

const filesOf = (person: Person): readonly string[] =>
  person
    .allMessages()
    .flatMap(({ files }) => files)
    .map(({ content }) => content);
