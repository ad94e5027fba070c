import { GestureError } from '../app/gesture-error.ts';
import type { ElementPlace } from '../app/screen.ts';
import type { Block } from '../block-kit/blocks.ts';
import { interactiveElementsOf, isMenu, optionsOf } from '../block-kit/elements-of.ts';
import type { InteractiveElement } from '../block-kit/elements.ts';
import type { NameOf } from '../reading/mrkdwn.ts';
import { readBlocks } from '../reading/blocks.ts';
import { readText } from '../reading/text-object.ts';

export type Sought = {
  /** What is written on it or beside it. */
  readonly words: string;
  /** Words of the part it belongs to, where several look the same. */
  readonly near?: string | undefined;
};

type Found = ElementPlace & {
  readonly element: InteractiveElement;
  /** Which line of it, where it is a menu. */
  readonly entered: readonly string[];
};

/**
 * The button with this text, or the line of a menu among buttons. Throws GestureError where there is none, or several and no
 * `near` to tell them apart.
 */
export function findButton(blocks: readonly Block[], sought: Sought, nameOf: NameOf): Found {
  const buttons = elementsIn(blocks).flatMap((found) => pressable(found, nameOf));
  const matching = buttons.filter(({ words }) => words === sought.words).map(({ found }) => found);
  return theOne(matching, { blocks, sought, nameOf, offered: buttons.map(({ words }) => words) });
}

/** The field or menu with this label, placeholder, section text, block id or action id. Throws GestureError. */
export function findField(blocks: readonly Block[], sought: Sought, nameOf: NameOf): Found {
  const fields = elementsIn(blocks).filter(({ element }) => element.type !== 'button');
  const labelled = fields.map((field) => ({ field, labels: labelsOf(blocks, field, nameOf) }));
  const matching = labelled.filter(({ labels }) => labels.includes(sought.words)).map(({ field }) => field);
  return theOne(matching, {
    blocks,
    sought,
    nameOf,
    offered: labelled.flatMap(({ labels }) => labels.slice(0, 1)),
  });
}

type Pressable = { readonly found: Found; readonly words: string };

function pressable(
  { block, ...found }: Found & { readonly block: Block },
  nameOf: NameOf,
): readonly Pressable[] {
  const { element } = found;
  if (element.type === 'button') return [{ found, words: readText(element.text, nameOf) }];
  if (!isMenu(block, element)) return [];
  return optionsOf(element).map(({ text, value }) => ({
    found: { ...found, entered: [value] },
    words: readText(text, nameOf),
  }));
}

function elementsIn(blocks: readonly Block[]): readonly (Found & { readonly block: Block })[] {
  return blocks.flatMap((block) =>
    interactiveElementsOf(block).map((element) => ({
      blockId: block.block_id ?? '',
      actionId: element.action_id ?? '',
      element,
      entered: [],
      block,
    })),
  );
}

function labelsOf(
  blocks: readonly Block[],
  { blockId, actionId, element }: Found,
  nameOf: NameOf,
): readonly string[] {
  const block = blocks.find(({ block_id }) => block_id === blockId);
  const label =
    block?.type === 'input'
      ? block.label.text
      : block?.type === 'section' && block.text
        ? readText(block.text, nameOf)
        : undefined;
  const placeholder = 'placeholder' in element ? element.placeholder?.text : undefined;
  // An app that tells the blocks of one view from those of the next adds something to their ids.
  return [label, placeholder, blockId, blockId.split('~')[0], actionId].filter((it) => it !== undefined);
}

type Among = {
  readonly blocks: readonly Block[];
  readonly sought: Sought;
  readonly nameOf: NameOf;
  readonly offered: readonly string[];
};

function theOne(matching: readonly Found[], { blocks, sought, nameOf, offered }: Among): Found {
  const { words, near } = sought;
  const closest =
    near === undefined
      ? matching
      : matching.filter(({ blockId }) => partAround(blocks, blockId, nameOf).includes(near));
  const [found, another] = closest;
  if (!found)
    throw new GestureError(
      'no_such_element',
      `There is no "${words}"${near ? ` near "${near}"` : ''} here, only: ${offered.join(' · ') || 'nothing'}`,
    );
  if (another)
    throw new GestureError('ambiguous', `There are several "${words}" here: say which by \`near\``);
  return found;
}

/** What is read in a block and in those above it, up to the last one that could be acted on. */
function partAround(blocks: readonly Block[], blockId: string, nameOf: NameOf): string {
  const index = blocks.findIndex(({ block_id }) => block_id === blockId);
  const above = blocks.slice(0, index);
  const start = above.findLastIndex((block) => interactiveElementsOf(block).length > 0) + 1;
  return readBlocks(blocks.slice(start, index + 1), { nameOf, values: {} });
}
