import { isDeepStrictEqual } from 'node:util';
import type { Block, BlockOf, TableCell } from './blocks.ts';
import { initialOptionsOf, interactiveElementsOf, optionsOf } from './elements-of.ts';
import type { InteractiveElement } from './elements.ts';
import { codePoints, LIMITS } from './limits.ts';

export type Surface = 'message' | 'modal' | 'home';
export type Fault = { readonly message: string; readonly path: readonly PropertyKey[] };

/** Rules that no single block can show: uniqueness, counts over the payload, agreement between parts. */
export function payloadFaults(blocks: readonly Block[], surface: Surface): readonly Fault[] {
  return [
    ...repeatedBlockIds(blocks),
    ...focusFaults(blocks),
    ...countFaults(blocks, surface),
    ...blocks.flatMap((block, index) =>
      blockFaults(block).map(({ message, path }) => ({ message, path: ['blocks', index, ...path] })),
    ),
  ];
}

function repeatedBlockIds(blocks: readonly Block[]): Fault[] {
  const seen = new Set<string>();
  return blocks.flatMap(({ block_id }, index) => {
    if (block_id === undefined) return [];
    const repeated = seen.has(block_id);
    seen.add(block_id);
    return repeated
      ? [{ message: `\`block_id\` already exists: ${block_id}`, path: ['blocks', index, 'block_id'] }]
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

function countFaults(blocks: readonly Block[], surface: Surface): Fault[] {
  const most = { table: LIMITS.tablesPerMessage, data_visualization: LIMITS.chartsPerMessage };
  return Object.entries(most).flatMap(([type, limit]) => {
    const indexes = blocks.flatMap((block, index) => (block.type === type ? [index] : []));
    if (surface !== 'message')
      return indexes.map((index) => ({
        message: `unsupported type: ${type}`,
        path: ['blocks', index, 'type'],
      }));
    return indexes.length > limit
      ? [{ message: `no more than ${limit} ${type} blocks allowed`, path: ['blocks'] }]
      : [];
  });
}

function blockFaults(block: Block): Fault[] {
  const own =
    block.type === 'section' ? sectionFaults(block) : block.type === 'table' ? tableFaults(block) : [];
  const elements = interactiveElementsOf(block);
  return [
    ...own,
    ...chartFaults(block),
    ...repeatedActionIds(elements),
    ...elements.flatMap((element) => elementFaults(element)),
  ];
}

function sectionFaults(block: BlockOf<'section'>): Fault[] {
  return block.text || block.fields ? [] : [{ message: 'missing required field: text', path: [] }];
}

function tableFaults(block: BlockOf<'table'>): Fault[] {
  const length = block.rows.flat().reduce((sum, cell) => sum + cellLength(cell), 0);
  return length > LIMITS.tableCharacters
    ? [{ message: `must be less than ${LIMITS.tableCharacters + 1} characters`, path: ['rows'] }]
    : [];
}

const cellLength = (cell: TableCell): number =>
  codePoints(cell.type === 'raw_text' ? cell.text : JSON.stringify(cell.elements));

function chartFaults(block: Block): Fault[] {
  if (block.type !== 'data_visualization' || block.chart.type === 'pie') return [];
  const { axis_config, series } = block.chart;
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
