import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { checkMessageBlocks, checkView, isViewTooLarge } from '../../../src/sandbox/block-kit/validate.ts';
import { plain, times, section, input, typed, modal, chart, table } from './block-samples.ts';

const viewComplaints = (view: object): readonly string[] => {
  const verdict = checkView(view);
  return verdict.ok ? [] : verdict.messages;
};

describe('views that Slack takes and views it refuses', () => {
  it('a modal needs a title, blocks, and a submit button where it asks for anything', () => {
    expect(viewComplaints(modal())).toEqual([]);
    expect(viewComplaints({ type: 'modal', blocks: [section(1)] }).join()).toContain(
      'missing required field: title',
    );
    expect(viewComplaints(modal({ blocks: [] })).join()).toContain(
      'must have more than 0 items [json-pointer:/view/blocks]',
    );
    expect(viewComplaints(modal({ blocks: [input(typed)] })).join()).toContain(
      'missing required field: submit',
    );
    expect(viewComplaints(modal({ blocks: [input(typed)], submit: plain('Save') }))).toEqual([]);
  });

  it('a modal’s frame keeps to its lengths', () => {
    expect(viewComplaints(modal({ title: plain('x'.repeat(25)) }))).toHaveLength(1);
    expect(viewComplaints(modal({ close: plain('x'.repeat(25)) }))).toHaveLength(1);
    expect(viewComplaints(modal({ private_metadata: 'x'.repeat(3000) }))).toEqual([]);
    expect(viewComplaints(modal({ private_metadata: 'x'.repeat(3001) }))).toHaveLength(1);
    expect(viewComplaints(modal({ blocks: times(101, () => section(1)) }))).toHaveLength(1);
  });

  it('Home has neither submit nor close', () => {
    expect(viewComplaints({ type: 'home', blocks: [section(1)] })).toEqual([]);
    expect(viewComplaints({ type: 'home', blocks: [section(1)], submit: plain('Save') }).join()).toContain(
      'submit',
    );
  });

  it('tables and charts belong to messages', () => {
    expect(viewComplaints(modal({ blocks: [table(1, 1)] })).join()).toContain('unsupported type: table');
    expect(viewComplaints({ type: 'home', blocks: [chart()] }).join()).toContain('unsupported type');
  });

  it('is too large over 250 kB', () => {
    expect(isViewTooLarge(modal({ blocks: times(80, () => section(2900)) }))).toBe(false);
    expect(isViewTooLarge(modal({ blocks: times(90, () => section(2900)) }))).toBe(true);
  });

  it('whatever is sent, the answer is a verdict and never a crash', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (anything) => {
        expect(checkView(anything).ok && checkMessageBlocks([anything]).ok).toBe(false);
      }),
    );
  });
});
