import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { checkMessageBlocks } from '../../../src/sandbox/block-kit/validate.ts';
import {
  plain,
  mrkdwn,
  option,
  times,
  section,
  button,
  actions,
  input,
  typed,
  select,
  chart,
  table,
} from './block-samples.ts';

const complaints = (block: object): readonly string[] => {
  const verdict = checkMessageBlocks([block]);
  return verdict.ok ? [] : verdict.messages;
};
describe('blocks that Slack takes and blocks it refuses', () => {
  it.each([
    [
      'a section’s text',
      section(3000),
      section(3001),
      'must be less than 3001 characters [json-pointer:/blocks/0/text/text]',
    ],
    ['an empty text', section(1), section(0), 'must be more than 0 characters'],
    [
      'a header',
      { type: 'header', text: plain('x'.repeat(150)) },
      { type: 'header', text: plain('x'.repeat(151)) },
      'less than 151',
    ],
    [
      'fields',
      { type: 'section', fields: times(10, () => mrkdwn('x')) },
      { type: 'section', fields: times(11, () => mrkdwn('x')) },
      'no more than 10 items',
    ],
    [
      'context',
      { type: 'context', elements: times(10, () => mrkdwn('x')) },
      { type: 'context', elements: times(11, () => mrkdwn('x')) },
      'no more than 10 items',
    ],
    [
      'actions',
      actions(...times(25, () => button())),
      actions(...times(26, () => button())),
      'no more than 25 items',
    ],
    [
      'a button’s text',
      actions(button({ text: plain('x'.repeat(75)) })),
      actions(button({ text: plain('x'.repeat(76)) })),
      'less than 76',
    ],
    [
      'a button’s value',
      actions(button({ value: 'x'.repeat(2000) })),
      actions(button({ value: 'x'.repeat(2001) })),
      'less than 2001',
    ],
    [
      'a button’s style',
      actions(button({ style: 'danger' })),
      actions(button({ style: 'default' })),
      'unsupported value: default',
    ],
    [
      'a select’s options',
      actions(select({ options: times(100, (n) => option(`${n}`)) })),
      actions(select({ options: times(101, (n) => option(`${n}`)) })),
      'no more than 100 items',
    ],
    [
      'an initial option',
      actions(select({ initial_option: option('One') })),
      actions(select({ initial_option: option('One', 'other') })),
      'initial option must match',
    ],
    [
      'an overflow menu',
      actions({ type: 'overflow', options: times(5, (n) => option(`${n}`)) }),
      actions({ type: 'overflow', options: times(6, (n) => option(`${n}`)) }),
      'no more than 5 items',
    ],
    [
      'checkboxes',
      actions({ type: 'checkboxes', options: times(10, (n) => option(`${n}`)) }),
      actions({ type: 'checkboxes', options: times(11, (n) => option(`${n}`)) }),
      'no more than 10 items',
    ],
    ['a typed field outside an input', input(typed), actions(typed), 'unsupported type: plain_text_input'],
    [
      'an image’s alt text',
      { type: 'image', image_url: 'https://a.example/b.png', alt_text: 'A bird' },
      { type: 'image', image_url: 'https://a.example/b.png' },
      'missing required field: alt_text',
    ],
    ['a block’s type', { type: 'divider' }, { type: 'ruler' }, 'unsupported type: ruler'],
    [
      'a block’s keys',
      { type: 'divider' },
      { type: 'divider', colour: 'red' },
      'invalid additional property: colour',
    ],
    ['a section without words', section(1), { type: 'section' }, 'missing required field: text'],
    [
      'a max_length',
      input({ ...typed, max_length: 3000 }),
      input({ ...typed, max_length: 3001 }),
      '/element/max_length',
    ],
    [
      'action ids',
      actions(button({ action_id: 'a' }), button({ action_id: 'b' })),
      actions(button({ action_id: 'a' }), button({ action_id: 'a' })),
      '`action_id` already exists: a',
    ],
    ['a table’s rows', table(100, 2), table(101, 2), 'no more than 100 items'],
    [
      'a table’s characters',
      table(100, 1, 'x'.repeat(100)),
      table(100, 1, 'x'.repeat(101)),
      'less than 10001',
    ],
    [
      'a chart’s labels',
      chart(),
      chart({ axis_config: { categories: ['June'] } }),
      'labels must match axis categories',
    ],
    ['a chart’s series', chart(), chart({ series: [] }), 'must have more than 0 items'],
  ])('%s', (...[, fine, refused, complaint]) => {
    expect(complaints(fine)).toEqual([]);
    expect(complaints(refused).join('\n')).toContain(complaint);
  });

  it('a confirm dialog keeps to its own lengths', () => {
    const confirm = {
      title: plain('Sure?'),
      text: plain('x'.repeat(300)),
      confirm: plain('Yes'),
      deny: plain('No'),
    };
    expect(complaints(actions(button({ confirm })))).toEqual([]);
    expect(
      complaints(actions(button({ confirm: { ...confirm, text: plain('x'.repeat(301)) } }))),
    ).toHaveLength(1);
    expect(
      complaints(actions(button({ confirm: { ...confirm, deny: plain('x'.repeat(31)) } }))),
    ).toHaveLength(1);
  });

  it('a message has at most 50 blocks, one table and two charts, and each block id once', () => {
    expect(checkMessageBlocks(times(50, () => section(1))).ok).toBe(true);
    expect(checkMessageBlocks(times(51, () => section(1))).ok).toBe(false);
    expect(checkMessageBlocks([table(1, 1), table(1, 1)]).ok).toBe(false);
    expect(checkMessageBlocks([chart(), chart()]).ok).toBe(true);
    expect(checkMessageBlocks([chart(), chart(), chart()]).ok).toBe(false);
    const named = { ...section(1), block_id: 'same' };
    expect(checkMessageBlocks([named, named])).toMatchObject({ ok: false });
  });

  it('lengths are counted as people see them, in code points', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 140, maxLength: 160 }), (words) => {
        const isWithin = Array.from(words).length <= 150;
        expect(complaints({ type: 'header', text: plain(words) }).length === 0).toBe(isWithin);
      }),
    );
  });
});
