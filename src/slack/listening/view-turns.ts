import type { KnownBlock, View } from '@slack/types';
import type { ViewState } from './occasion.ts';

/**
 * A view as Slack tells of it. Its blocks' names are those that the views give them, each followed by the turn in which the
 * view was shown.
 */
export type ShownView = {
  readonly callback_id: string;
  readonly private_metadata: string;
  readonly previous_view_id?: string | null;
  /** Missing in what no Slack client sends. */
  readonly blocks?: readonly { readonly type?: string; readonly block_id?: string | undefined }[];
};

const beforeTurn = '~';

/**
 * The view, ready to be sent. Where a view takes another's place, Slack keeps what was entered under the same block ids, and
 * passes over the values that the new one starts from. So each view's blocks have ids of its own, unless it is the same form about the
 * same thing as `before`: then what somebody has typed there and not sent yet stays.
 */
export function inItsTurn<Shown extends View>(view: Shown, before?: ShownView): Shown {
  const isDrawnAgain =
    before !== undefined &&
    before.callback_id === (view.callback_id ?? '') &&
    before.private_metadata === (view.private_metadata ?? '');
  return inTurn(view, (isDrawnAgain ? turnOf(before) : undefined) ?? newTurn());
}

/** On top of `below`, and in its turn: so it's known of the two together, and `below` can be drawn again as `beneath`. */
export const aboveInTurn = <Shown extends View>(view: Shown, below: ShownView): Shown =>
  inTurn(view, turnOf(below) ?? newTurn());

/** The view that stands beneath `above`, drawn again: what was typed there stays, but for the blocks in `anew`. */
export const beneath = <Shown extends View>(
  view: Shown,
  above: ShownView,
  anew: readonly string[] = [],
): Shown => inTurn(view, turnOf(above) ?? newTurn(), anew);

const newTurn = () => crypto.randomUUID().slice(0, 8);

function inTurn<Shown extends View>(view: Shown, turn: string, anew: readonly string[] = []): Shown {
  const turnOfBlock = ({ block_id: id = '' }: KnownBlock) => (anew.includes(id) ? newTurn() : turn);
  return {
    ...view,
    blocks: view.blocks.map((block) => named(block as KnownBlock, turnOfBlock(block as KnownBlock))),
  };
}

const named = (block: KnownBlock, turn: string): KnownBlock =>
  block.block_id === undefined ? block : { ...block, block_id: `${block.block_id}${beforeTurn}${turn}` };

/** Blocks that no view names have an id by Slack, in which no turn stands. */
export const turnOf = ({ blocks = [] }: ShownView): string | undefined =>
  blocks.flatMap(({ block_id: id = '' }) => (id.includes(beforeTurn) ? [id.split(beforeTurn)[1]] : []))[0];

/** The name that the view gave the block. */
export const blockName = (blockId: string): string => blockId.split(beforeTurn)[0] ?? '';

/** What was entered, by the names that the view gave its blocks. */
export const byName = (values: ViewState): ViewState =>
  Object.fromEntries(Object.entries(values).map(([blockId, entered]) => [blockName(blockId), entered]));

/** Words at the fields, by the ids that Slack knows them by. */
export const byBlock = (
  errors: Readonly<Record<string, string>>,
  { blocks = [] }: ShownView,
): Record<string, string> =>
  Object.fromEntries(
    Object.entries(errors).map(([name, words]) => {
      const block = blocks.find(({ block_id: id }) => id !== undefined && blockName(id) === name);
      return [block?.block_id ?? name, words];
    }),
  );

/** The same words at the first field, under which everything that was typed stays. Undefined where there is no field. */
export function atFirstField(
  words: string,
  { blocks = [] }: ShownView,
): Readonly<Record<string, string>> | undefined {
  const id = blocks.find(({ type }) => type === 'input')?.block_id;
  return id === undefined ? undefined : { [id]: words };
}
