import { describe, expect, it } from '@jest/globals';
import type { ModalView } from '@slack/types';
import { modal, textInput } from '../../src/slack/blocks.ts';
import {
  blockName,
  byBlock,
  byName,
  inItsTurn,
  type ShownView,
} from '../../src/slack/listening/view-turns.ts';

const form = (about: string, initial?: string): ModalView =>
  modal({
    id: 'form',
    title: 'A form',
    submit: 'Save',
    close: 'Close',
    metadata: { about },
    blocks: [textInput({ id: 'name', label: 'Name', maxLength: 80, initial })],
  });

const asShown = ({ callback_id = '', private_metadata = '', blocks }: ModalView): ShownView => ({
  callback_id,
  private_metadata,
  blocks,
});

const blockIdsOf = ({ blocks }: ModalView) => blocks.map(({ block_id: id }) => id);

describe('the blocks of a view that takes another’s place', () => {
  it('have ids of their own, so that nothing entered in the earlier one stands in them', () => {
    const shown = inItsTurn(form('one program'));
    const next = inItsTurn(form('another program'), asShown(shown));
    expect(blockIdsOf(next)).not.toEqual(blockIdsOf(shown));
  });

  it('keep their ids in the same form about the same thing, whatever it starts from', () => {
    const shown = inItsTurn(form('one program'));
    const again = inItsTurn(form('one program', 'a name'), asShown(shown));
    expect(blockIdsOf(again)).toEqual(blockIdsOf(shown));
  });

  it('have ids of their own each time that a form is opened', () => {
    expect(blockIdsOf(inItsTurn(form('one program')))).not.toEqual(
      blockIdsOf(inItsTurn(form('one program'))),
    );
  });

  it('are known by the names that the view gave them, in values and in errors', () => {
    const shown = asShown(inItsTurn(form('one program')));
    const [{ block_id: id = '' } = {}] = shown.blocks ?? [];
    expect(blockName(id)).toBe('name');
    expect(byName({ [id]: { value: { value: 'Northwind' } } })).toEqual({
      name: { value: { value: 'Northwind' } },
    });
    expect(byBlock({ name: 'Taken.' }, shown)).toEqual({ [id]: 'Taken.' });
  });
});
