import type { z } from 'zod';
import type { Block } from './blocks.ts';
import { withInner } from './elements-of.ts';
import { LIMITS } from './limits.ts';
import { payloadFaults } from './payload-rules.ts';
import type { Fault, Surface } from './payload-rules.ts';
import { messageBlocks, view } from './views.ts';
import type { ViewDefinition } from './views.ts';

/** What a validation says: the parsed value, or Slack's messages, one for each fault. */
export type Verdict<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly messages: readonly string[] };

export function checkMessageBlocks(blocks: unknown): Verdict<Block[]> {
  return check(blocks, {
    schema: messageBlocks,
    under: 'blocks',
    rules: (value) => payloadFaults(value, 'message'),
  });
}

export function checkView(definition: unknown): Verdict<ViewDefinition> {
  return check(definition, { schema: view, under: 'view', rules: viewFaults });
}

export const isViewTooLarge = (definition: unknown): boolean =>
  Buffer.byteLength(JSON.stringify(definition) ?? '') > LIMITS.viewBytes;

function viewFaults(definition: ViewDefinition): readonly Fault[] {
  const surface: Surface = definition.type;
  const unsubmittable =
    definition.type === 'modal' &&
    !definition.submit &&
    withInner(definition.blocks).some(({ type }) => type === 'input');
  return [
    ...(unsubmittable ? [{ message: 'missing required field: submit', path: [] }] : []),
    ...payloadFaults(definition.blocks, surface),
  ];
}

type Check<Value> = {
  readonly schema: z.ZodType<Value>;
  /** The argument that holds the value: the first part of every pointer. */
  readonly under: 'blocks' | 'view';
  readonly rules: (value: Value) => readonly Fault[];
};

function check<Value>(input: unknown, { schema, under, rules }: Check<Value>): Verdict<Value> {
  const result = schema.safeParse(input, { reportInput: true });
  const faults = result.success
    ? rules(result.data)
    : result.error.issues.map((issue) => ({
        message: wording(issue),
        path: under === 'blocks' ? ['blocks', ...issue.path] : issue.path,
      }));
  if (result.success && faults.length === 0) return { ok: true, value: result.data };
  const root = under === 'view' ? ['view'] : [];
  return {
    ok: false,
    messages: faults.map(({ message, path }) => slackMessage(message, [...root, ...path])),
  };
}

const slackMessage = (message: string, path: readonly PropertyKey[]): string =>
  `[ERROR] ${message} [json-pointer:/${path.map(String).join('/')}]`;

function wording(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') return `invalid additional property: ${issue.keys.join(', ')}`;
  if (issue.code === 'invalid_union') return `unsupported type: ${typeName(issue.input)}`;
  if (issue.code !== 'invalid_type' && issue.code !== 'invalid_value') return issue.message;
  if (issue.input === undefined) return `missing required field: ${String(issue.path.at(-1) ?? '')}`;
  return issue.code === 'invalid_type'
    ? `must provide a ${issue.expected}`
    : `unsupported value: ${typeName(issue.input)}`;
}

/** The name a payload gives to its type, or else what it is instead. */
function typeName(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'object' && value !== null && 'type' in value ? typeName(value.type) : typeof value;
}
