import type { Block, BlockOf } from '../block-kit/blocks.ts';
import { withInner } from '../block-kit/elements-of.ts';
import type { InteractiveElement } from '../block-kit/elements.ts';
import { codePoints } from '../block-kit/limits.ts';
import type { Value, Values } from '../state/values.ts';

/** What Slack's own client refuses before it sends a modal: block id → the line shown at the field. */
export function fieldErrors(blocks: readonly Block[], values: Values): Readonly<Record<string, string>> {
  const inputs = withInner(blocks).filter((block): block is BlockOf<'input'> => block.type === 'input');
  return Object.fromEntries(
    inputs.flatMap((block) => {
      const value = values[block.block_id ?? '']?.[block.element.action_id ?? ''];
      const error = value && fieldError(block, value);
      return error ? [[block.block_id ?? '', error]] : [];
    }),
  );
}

function fieldError({ element, optional }: BlockOf<'input'>, value: Value): string | undefined {
  if (isEmpty(value)) return optional ? undefined : 'Please complete this required field.';
  if ('value' in value && value.value !== null) return typedError(element, value.value);
  return tooManyError(element, value);
}

/** Of a list, or of people alike. */
export function tooManyError(element: BlockOf<'input'>['element'], value: Value): string | undefined {
  const most = 'max_selected_items' in element ? element.max_selected_items : undefined;
  if (most === undefined || chosenIn(value) <= most) return undefined;
  return `Select no more than ${most} items.`;
}

function chosenIn(value: Value): number {
  if ('selected_options' in value) return value.selected_options.length;
  return 'selected_users' in value ? value.selected_users.length : 0;
}

export function isEmpty(value: Value): boolean {
  const { type: _, ...held } = value;
  return Object.values(held).every((content) =>
    Array.isArray(content) ? content.length === 0 : content === null || String(content).trim() === '',
  );
}

function typedError(element: BlockOf<'input'>['element'], typed: string): string | undefined {
  if (element.type === 'plain_text_input')
    return lengthError(codePoints(typed), element.min_length ?? 0, element.max_length ?? 3000);
  if (element.type === 'number_input') return numberError(element, typed);
  if (element.type === 'email_text_input' && !/^[^\s@]+@[^\s@.]+\.[^\s@]+$/.test(typed))
    return 'Please enter a valid email address.';
  return element.type === 'url_text_input' && !URL.canParse(typed) ? 'Please enter a valid URL.' : undefined;
}

function lengthError(length: number, least: number, most: number): string | undefined {
  if (length < least) return `Please enter at least ${least} characters.`;
  return length > most ? `Please shorten this to ${most} characters or fewer.` : undefined;
}

function numberError(
  { is_decimal_allowed, min_value, max_value }: Extract<InteractiveElement, { type: 'number_input' }>,
  typed: string,
): string | undefined {
  const number = Number(typed);
  if (Number.isNaN(number)) return 'Please enter a number.';
  if (!is_decimal_allowed && !Number.isInteger(number)) return 'Please enter a whole number.';
  if (min_value !== undefined && number < Number(min_value)) return `Please enter ${min_value} or more.`;
  return max_value !== undefined && number > Number(max_value)
    ? `Please enter ${max_value} or less.`
    : undefined;
}
