import { isDeepStrictEqual } from 'node:util';
import type { Block, BlockOf } from './blocks.ts';
import { initialOptionsOf, interactiveElementsOf, optionsOf, withInner } from './elements-of.ts';
import type { InteractiveElement } from './elements.ts';
import { codePoints, LIMITS } from './limits.ts';
import { dataTableFaults, tableFaults } from './table-rules.ts';

export type Surface = 'message' | 'modal' | 'home';
export type Fault = { readonly message: string; readonly path: readonly PropertyKey[] };

/** Rules that no single block can show: uniqueness, counts over the payload, agreement between parts. */
export function payloadFaults(blocks: readonly Block[], surface: Surface): readonly Fault[] {
  return [
    ...repeatedBlockIds(placed(blocks)),
    ...focusFaults(withInner(blocks)),
    ...placed(blocks).flatMap((each) => surfaceFaults(each, surface)),
    ...countFaults(blocks),
    ...placed(blocks).flatMap(({ block, at }) =>
      blockFaults(block).map(({ message, path }) => ({ message, path: [...at, ...path] })),
    ),
  ];
}

type Placed = { readonly block: Block; readonly at: readonly PropertyKey[] };

/** Each block, and each within one, with where it stands. */
const placed = (blocks: readonly Block[]): readonly Placed[] =>
  blocks.flatMap((block, index): readonly Placed[] => {
    const at = ['blocks', index];
    const [, ...inner] = withInner([block]);
    const under = block.type === 'container' ? 'child_blocks' : 'elements';
    return [{ block, at }, ...inner.map((each, number) => ({ block: each, at: [...at, under, number] }))];
  });

const IN_MESSAGES: readonly Surface[] = ['message'];

/** Where a block may stand that may not stand everywhere. */
const SURFACES: Partial<Record<Block['type'], readonly Surface[]>> = {
  alert: ['modal'],
  context_actions: IN_MESSAGES,
  data_table: IN_MESSAGES,
  data_visualization: IN_MESSAGES,
  file: IN_MESSAGES,
  markdown: IN_MESSAGES,
  plan: IN_MESSAGES,
  table: IN_MESSAGES,
  task_card: IN_MESSAGES,
};

function surfaceFaults({ block: { type }, at }: Placed, surface: Surface): Fault[] {
  const isFine = SURFACES[type]?.includes(surface) ?? true;
  return isFine ? [] : [{ message: `unsupported type: ${type}`, path: [...at, 'type'] }];
}

function repeatedBlockIds(blocks: readonly Placed[]): Fault[] {
  const seen = new Set<string>();
  return blocks.flatMap(({ block: { block_id }, at }) => {
    if (block_id === undefined) return [];
    const repeated = seen.has(block_id);
    seen.add(block_id);
    return repeated
      ? [{ message: `\`block_id\` already exists: ${block_id}`, path: [...at, 'block_id'] }]
      : [];
  });
}

function focusFaults(blocks: readonly Block[]): Fault[] {
  const focused = blocks
    .flatMap(interactiveElementsOf)
    .filter((element) => 'focus_on_load' in element && element.focus_on_load === true);
  return focused.length > 1
    ? [{ message: 'only one element can have `focus_on_load` set to true', path: ['blocks'] }]
    : [];
}

function countFaults(blocks: readonly Block[]): Fault[] {
  const all = withInner(blocks);
  const most = { table: LIMITS.tablesPerMessage, data_visualization: LIMITS.chartsPerMessage };
  const tooMany = Object.entries(most).flatMap(([type, limit]) =>
    all.filter((block) => block.type === type).length > limit
      ? [{ message: `no more than ${limit} ${type} blocks allowed`, path: ['blocks'] }]
      : [],
  );
  const markdown = all.reduce(
    (sum, block) => sum + (block.type === 'markdown' ? codePoints(block.text) : 0),
    0,
  );
  return markdown > LIMITS.markdown
    ? [...tooMany, { message: `must be less than ${LIMITS.markdown + 1} characters`, path: ['blocks'] }]
    : tooMany;
}

function blockFaults(block: Block): Fault[] {
  const elements = interactiveElementsOf(block);
  return [
    ...ownFaults(block),
    ...repeatedActionIds(elements),
    ...elements.flatMap((element) => elementFaults(element)),
  ];
}

function ownFaults(block: Block): readonly Fault[] {
  if (block.type === 'section') return sectionFaults(block);
  if (block.type === 'table') return tableFaults(block);
  if (block.type === 'data_table') return dataTableFaults(block);
  return block.type === 'data_visualization' ? chartFaults(block) : [];
}

function sectionFaults(block: BlockOf<'section'>): Fault[] {
  return block.text || block.fields ? [] : [{ message: 'missing required field: text', path: [] }];
}

function chartFaults({ chart }: BlockOf<'data_visualization'>): Fault[] {
  if (chart.type === 'pie') return [];
  const { axis_config, series } = chart;
  const names = series.map(({ name }) => name);
  const unlike = series.findIndex(
    ({ data }) =>
      !isDeepStrictEqual(data.map(({ label }) => label).toSorted(), axis_config.categories.toSorted()),
  );
  return [
    ...(new Set(names).size < names.length
      ? [{ message: 'series names must be unique', path: ['chart', 'series'] }]
      : []),
    ...(unlike < 0
      ? []
      : [{ message: 'labels must match axis categories', path: ['chart', 'series', unlike, 'data'] }]),
  ];
}

function repeatedActionIds(elements: readonly InteractiveElement[]): Fault[] {
  const ids = elements.flatMap(({ action_id }) => (action_id === undefined ? [] : [action_id]));
  return ids
    .filter((id, index) => ids.indexOf(id) < index)
    .map((id) => ({ message: `\`action_id\` already exists: ${id}`, path: ['elements'] }));
}

function elementFaults(element: InteractiveElement): Fault[] {
  const faults: Fault[] = [];
  if (element.type === 'static_select' || element.type === 'multi_static_select') {
    if ((element.options === undefined) === (element.option_groups === undefined))
      faults.push({ message: 'must provide exactly one of `options` or `option_groups`', path: ['element'] });
  }
  const options = optionsOf(element);
  const stray = initialOptionsOf(element).some(
    (initial) => !options.some((option) => isDeepStrictEqual(option, initial)),
  );
  if (stray) faults.push({ message: 'initial option must match one of the options', path: ['element'] });
  return faults;
}
