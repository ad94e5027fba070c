import type { KnownBlock, RichTextBlock } from '@slack/types';
import type { Reader } from '../../../../language.ts';
import { cut, quote, section } from '../../../../slack/blocks.ts';
import { fieldsOf, isFree, sections, type Field, type FreeField } from '../model/fields.ts';
import type { Terms, Values } from '../model/terms.ts';
import type { Change } from '../model/changes.ts';
import { texts } from '../texts.ts';
import { inWords } from './words.ts';

/** Characters that people wrote, over all fields: what a message of Slack's bears, with room for all else. A modal bears more. */
export const mostWritten = { message: 4500, modal: 40_000 } as const;

/** How much of each of several texts can be shown where so much can be in all. */
export const shareOf = (most: number, howMany: number): number =>
  Math.max(150, Math.floor(most / Math.max(1, howMany)));

export const isCutShort = (terms: Terms, most: number): boolean => {
  const written = writtenIn(terms.values);
  return written.some((text) => Array.from(text).length > shareOf(most, written.length));
};

const writtenIn = (values: Values): readonly string[] =>
  Object.entries(values).flatMap(([field, value]) => (isFree(field as Field) ? [value] : []));

/** All that a version says, section by section. */
export function documentBlocks(terms: Terms, most: number, reader: Reader): readonly KnownBlock[] {
  const share = shareOf(most, writtenIn(terms.values).length);
  return sections.flatMap((name) => {
    const present = fieldsOf(terms.preset, name).filter((field) => terms.values[field] !== undefined);
    return [
      ...chosenLines(present, terms.values, reader),
      ...present
        .filter(isFree)
        .flatMap((field) => writtenBlocks(field, cut(terms.values[field] ?? '', share), reader)),
      ...(name === 'confidentiality' ? clauseBlocks(terms, reader) : []),
    ];
  });
}

function chosenLines(present: readonly Field[], values: Values, reader: Reader): readonly KnownBlock[] {
  const { fieldNames, line } = texts(reader);
  const lines = present.flatMap((field) =>
    isFree(field) ? [] : [line(`*${fieldNames[field]}*`, inWords(field, values[field] ?? '', reader))],
  );
  return lines.length > 0 ? [section(lines.join('\n'))] : [];
}

const writtenBlocks = (field: FreeField, text: string, reader: Reader) => [
  section(`*${texts(reader).fieldNames[field]}*`),
  quote(text),
];

const clauseBlocks = ({ clause }: Terms, reader: Reader): readonly KnownBlock[] =>
  clause === '' ? [] : [section(`*${texts(reader).fieldNames.clause}*`), quote(clause)];

/** Who wants which of two things, where two do; else it is what was and what is. */
export type Sides = { readonly one: string; readonly other: string };

type Shown = { readonly changes: readonly Change[]; readonly sides?: Sides; readonly most: number };

/** What changes, first what is chosen in a line each, then what is written, as it was and as it is. */
export function changeBlocks({ changes, sides, most }: Shown, reader: Reader): readonly KnownBlock[] {
  const lines = changes.flatMap((change) => (isWritten(change) ? [] : [chosenChange(change, sides, reader)]));
  const written = changes.filter(isWritten);
  const share = shareOf(most, written.length * 2);
  return [
    ...(lines.length > 0 ? [section(lines.join('\n'))] : []),
    ...written.map((change) => writtenChange(change, { share, sides }, reader)),
  ];
}

const isWritten = ({ field }: Change): boolean => field === 'clause' || isFree(field);

function chosenChange({ field, was, is }: Change, sides: Sides | undefined, reader: Reader): string {
  const words = texts(reader);
  const name = words.fieldNames[field];
  const say = (value: string | undefined) =>
    value === undefined || field === 'clause' || isFree(field)
      ? words.nothing
      : inWords(field, value, reader);
  if (sides) return words.ofEach(name, words.wants(sides.one, say(was)), words.wants(sides.other, say(is)));
  return words.fromTo(name, say(was), say(is));
}

type Space = { readonly share: number; readonly sides: Sides | undefined };

/** In one block, since Slack shows fifty in a message at most. What people wrote stands in it as they wrote it. */
function writtenChange({ field, was, is }: Change, { share, sides }: Space, reader: Reader): RichTextBlock {
  const words = texts(reader);
  const [before, after] = sides
    ? [sides.one, sides.other]
    : [words.was, was === undefined ? words.added : words.now];
  return {
    type: 'rich_text',
    elements: [
      plainLine(words.fieldNames[field], 'bold'),
      ...(was === undefined && !sides ? [] : said(before, was ?? words.nothing, share)),
      ...(is === undefined && !sides ? [plainLine(words.removed)] : said(after, is ?? words.nothing, share)),
    ],
  };
}

type Elements = RichTextBlock['elements'];

const plainLine = (text: string, weight?: 'bold'): Elements[number] => ({
  type: 'rich_text_section',
  elements: [{ type: 'text', text: `${text}\n`, ...(weight && { style: { bold: true } }) }],
});

const said = (who: string, text: string, share: number): Elements => [
  plainLine(`${who}:`),
  { type: 'rich_text_quote', elements: [{ type: 'text', text: cut(text, share) }] },
];
