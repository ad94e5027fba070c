import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import type { Echo } from '../echo-app.ts';
import { startEcho } from '../echo-app.ts';

type Sent = {
  readonly view?: { state: { values: Record<string, Record<string, unknown>> } };
  readonly actions?: object[];
};

describe('every element, as the app hears of it', () => {
  let echo: Echo;
  let ana: Person;
  beforeAll(async () => {
    echo = await startEcho();
    ana = echo.workspace.person('Ana Sousa');
  });
  afterAll(() => echo.stop());

  const lastPayload = (): Sent =>
    JSON.parse(new URLSearchParams(echo.slack.sent.at(-1)?.body).get('payload') ?? '{}') as Sent;

  it('untouched fields are empty in the way of their kind, filled ones say what was chosen', async () => {
    await ana.command('/peer every-input');
    await eventually(() => expect(ana.modal()).toBeDefined());
    await ana.submit();
    expect(Object.keys(ana.modal()?.errors ?? {})).toHaveLength(15);
    await ana.fillIn({
      'A line': 'short',
      'A story': 'long\nand longer',
      'How many': '4',
      Mail: 'ana@example.com',
      Link: 'https://example.com',
      'One tea': 'Mint',
      'Many teas': ['Green', 'Black'],
      Strength: 'Strong',
      With: ['honey'],
      Somebody: 'Ben Okoro',
      'Several people': ['Ben Okoro', 'Chen Wei'],
      Where: '#general',
      Day: '2026-03-29',
      Hour: '14:30',
      Moment: '2026-03-29T14:30',
    });
    await ana.submit();
    expect(ana.modal()).toBeUndefined();
    const ben = echo.workspace.person('Ben Okoro').id;
    const chen = echo.workspace.person('Chen Wei').id;
    const values = lastPayload().view?.state.values ?? {};
    expect(
      Object.fromEntries(Object.entries(values).map(([id, actions]) => [id, actions['it']])),
    ).toMatchObject({
      line: { type: 'plain_text_input', value: 'short' },
      long: { value: 'long\nand longer' },
      number: { type: 'number_input', value: '4' },
      one: { type: 'static_select', selected_option: { value: 'mint' } },
      many: { selected_options: [{ value: 'green' }, { value: 'black' }] },
      radio: { selected_option: { value: 'strong' } },
      checks: { selected_options: [{ value: 'honey' }] },
      person: { selected_user: ben },
      people: { selected_users: [ben, chen] },
      place: { selected_conversation: echo.workspace.generalId },
      date: { selected_date: '2026-03-29' },
      time: { selected_time: '14:30' },
      moment: { selected_date_time: Temporal.Instant.from('2026-03-29T13:30:00Z').epochMilliseconds / 1000 },
    });
  });

  it('a wrong number, mail, link or too many choices are refused at the field', async () => {
    await ana.command('/peer every-input');
    await eventually(() => expect(ana.modal()).toBeDefined());
    await ana.fillIn({
      'How many': '10',
      Mail: 'nobody',
      Link: 'nowhere',
      'Many teas': ['Green', 'Black', 'Mint'],
      'Several people': ['Ana Sousa', 'Ben Okoro', 'Chen Wei'],
    });
    await ana.submit();
    expect(ana.modal()?.errors).toMatchObject({
      'How many': 'Please enter 9 or less.',
      Mail: 'Please enter a valid email address.',
      Link: 'Please enter a valid URL.',
      'Many teas': 'Select no more than 2 items.',
      'Several people': 'Select no more than 2 items.',
    });
    await ana.closeModal();
  });

  it('what is not on offer cannot be chosen, and the person is told what is', async () => {
    await ana.command('/peer every-input');
    await eventually(() => expect(ana.modal()).toBeDefined());
    await expect(ana.choose('One tea', 'Coffee')).rejects.toThrow('"Green", "Black", "Mint"');
    await expect(ana.choose('A cake', 'Any')).rejects.toMatchObject({ code: 'no_such_element' });
    await expect(ana.press('Save all')).rejects.toMatchObject({ code: 'no_such_element' });
    await ana.closeModal();
    await expect(ana.submit()).rejects.toMatchObject({ code: 'nothing_open' });
  });

  it('elements of a message act at once, and remember what each person chose', async () => {
    await ana.command('/peer every-block');
    await eventually(() => expect(text(ana.allMessages().at(-1))).toContain('Every block 🎉'));
    await ana.press('Go');
    expect(lastPayload().actions).toMatchObject([
      { action_id: 'go', block_id: 'acts', value: 'now', type: 'button' },
    ]);
    await ana.choose('Who', 'Chen Wei');
    const chen = echo.workspace.person('Chen Wei').id;
    expect(lastPayload().actions).toMatchObject([{ type: 'users_select', selected_user: chen }]);
    expect(text(ana.allMessages().at(-1))).toContain('Chen');
    await ana.choose('more', 'Drop');
    expect(lastPayload().actions).toMatchObject([{ type: 'overflow', selected_option: { value: 'drop' } }]);
  });

  it('a message reads as a person reads it', async () => {
    await ana.command('/peer every-block');
    await eventually(() => expect(text(ana.allMessages().at(-1))).toContain('Every block'));
    expect(text(ana.allMessages().at(-1)).split('\n')).toEqual(
      expect.arrayContaining([
        'Bold slanted gone code a link 👋',
        'quoted',
        '3 of 4',
        'Only a small remark and another',
        'Typed & <kept>',
        'Ana and Ben | 86',
        'Held: May 9, June 13',
        'Network: 5',
      ]),
    );
  });
});
