import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { z } from 'zod';
import { readBody } from '../../../src/slack/listening/bodies.ts';

const [ours, theirs, elsewhere] = ['T0OURS', 'T0THEIRS', 'T0ELSEWHERE'];
const event = {
  type: 'event_callback',
  team_id: theirs,
  event_id: 'Ev1',
  event_time: 1_700_000_000,
  event: { type: 'app_home_opened' },
};
const press = {
  type: 'block_actions',
  team: { id: theirs, domain: 'theirs' },
  user: { id: 'U1', team_id: elsewhere },
  actions: [{ type: 'button', action_id: 'a', block_id: 'b' }],
};
const view = { id: 'V1', type: 'modal', callback_id: 'form', private_metadata: '', state: { values: {} } };
const submission = { ...press, type: 'view_submission', view };
const command = {
  command: '/peer',
  text: 'help',
  team_id: ours,
  user_id: 'U1',
  channel_id: 'C1',
  trigger_id: '1.2',
};

describe('the workspace that something is done in', () => {
  it('is of an event the one that it was authorized for, wherever it is named', () => {
    expect(readBody({ ...event, authorizations: [{ team_id: ours, is_bot: true }] })).toMatchObject({
      team_id: ours,
      authorizations: [{ team_id: ours, is_bot: true }],
    });
  });

  it.each([
    ['no authorization is told', {}],
    ['none is left', { authorizations: [] }],
    ['it is of an organisation', { authorizations: [{ team_id: null }] }],
  ])('is of an event its own where %s', (_, rest) => {
    expect(readBody({ ...event, ...rest })).toMatchObject({ team_id: theirs });
  });

  it('is of a view the one that the app is installed in', () => {
    const body = { ...submission, view: { ...view, app_installed_team_id: ours } };
    expect(readBody(body)).toMatchObject({
      team: { id: ours, domain: 'theirs' },
      view: { app_installed_team_id: ours },
    });
    const inView = { ...press, view: { ...view, app_installed_team_id: ours } };
    expect(readBody(inView)).toMatchObject({ team: { id: ours } });
  });

  it('is else the one of the conversation, and the person’s own where none is told', () => {
    expect(readBody(press)).toMatchObject({ team: { id: theirs } });
    expect(readBody(submission)).toMatchObject({ view: { app_installed_team_id: theirs } });
    expect(readBody({ ...press, team: null })).toMatchObject({ team: { id: elsewhere } });
    const shortcut = { ...press, type: 'shortcut', callback_id: 'menu', team: undefined };
    expect(readBody(shortcut)).toMatchObject({ team: { id: elsewhere } });
  });
});

function outcomeOf(body: Readonly<Record<string, unknown>>): unknown {
  try {
    readBody(body);
    return 'read';
  } catch (error) {
    return error instanceof z.ZodError ? 'refused' : error;
  }
}

const nested = (levels: number, around: (inner: unknown) => unknown) =>
  Array.from({ length: levels }).reduce<unknown>(around, 'innermost');

describe('what is in another shape than Slack’s', () => {
  it.each([
    ['an event whose workspace is a number', { ...event, team_id: 7 }],
    ['an event without an id', { ...event, event_id: '' }],
    ['an event that is null', { ...event, event: null }],
    ['an event of no time that there is', { ...event, event_time: 1e15 }],
    ['a command of several workspaces', { ...command, team_id: [ours, theirs] }],
    ['a command of a person who is a number', { ...command, user_id: 7 }],
    ['a button of nobody', { ...press, user: null }],
    ['a button of a person without an id', { ...press, user: { id: '' } }],
    ['a button of no workspace', { ...press, team: null, user: { id: 'U1' } }],
    ['a press of nothing', { ...press, actions: [] }],
    ['a press of a button without a name', { ...press, actions: [{ type: 'button', block_id: 'b' }] }],
    ['a form whose name is a list', { ...submission, view: { ...view, callback_id: [] } }],
    ['a form whose values are texts', { ...submission, view: { ...view, state: { values: { a: 'b' } } } }],
    ['of no kind', { type: 'poem' }],
  ])('is refused: %s', (_, body) => {
    expect(() => readBody(body)).toThrow(z.ZodError);
  });

  it('is read or refused, whatever it is', () => {
    const value = fc.anything({ withNullPrototype: true });
    const amiss = fc
      .constantFrom(event, press, submission, command)
      .chain((body) => fc.tuple(fc.constant(body), fc.constantFrom(...Object.keys(body)), value));
    fc.assert(
      fc.property(fc.object(), amiss, (odd, [body, key, given]) => {
        for (const each of [odd, { ...body, [key]: given }, { ...body, ...odd }])
          expect(['read', 'refused']).toContain(outcomeOf(each));
      }),
    );
  });

  it.each([
    ['lists', (inner: unknown) => [inner]],
    ['objects', (inner: unknown) => ({ inner })],
  ])('is refused where %s nest too deep, and read where they do not', (_, around) => {
    expect(outcomeOf({ ...press, deep: nested(50, around) })).toBe('read');
    expect(outcomeOf({ ...press, deep: nested(10_000, around) })).toBe('refused');
  });

  it('keeps what a listener asks for and Slack left out', () => {
    const { text: _text, ...silent } = command;
    expect(readBody(silent)).toMatchObject({ text: '' });
    expect(readBody({ ...submission, view: { id: 'V1', type: 'modal' } })).toMatchObject({
      view: { callback_id: '', private_metadata: '', state: { values: {} } },
    });
  });
});

describe('a text that Postgres could not keep', () => {
  const odd = 'a\0b\ud800c\u200b👩🏽‍🚀\n';

  it('is read without its NULs, and with a mark for what is half a character, wherever it stands', () => {
    const typed = { block: { input: { type: 'plain_text_input', value: odd } } };
    const read = readBody({
      ...submission,
      view: { ...view, private_metadata: odd, state: { values: typed } },
    });
    expect(JSON.stringify(read)).not.toMatch(/\\u0000|\\ud800/u);
    expect(read).toHaveProperty('view.state.values.block.input.value', 'ab�c\u200b👩🏽‍🚀\n');
    expect(readBody({ ...command, text: odd })).toHaveProperty('text', 'ab�c\u200b👩🏽‍🚀\n');
    expect(readBody({ ...event, event: { type: 'user_change', user: { name: odd } } })).toHaveProperty(
      'event.user.name',
      'ab�c\u200b👩🏽‍🚀\n',
    );
  });

  it('that it could is left as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const kept = text.replaceAll('\0', '');
        expect(readBody({ ...command, text: kept })).toHaveProperty('text', kept);
      }),
    );
  });
});
