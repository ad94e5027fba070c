import type { KnownBlock, RichTextBlock } from '@slack/types';
import type { Reader } from '../../../../language.ts';
import { cut, escape, quote, section } from '../../../../slack/blocks.ts';
import { fieldsOf, isFree, sections, type ChosenField, type Field, type FreeField } from '../model/fields.ts';
import type { Terms, Values } from '../model/terms.ts';
import type { Change, Difference, Wish } from '../model/changes.ts';
import { texts } from '../texts.ts';
import { inWords, inWordsPassing } from './words.ts';

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

type AtMost<Each> = { readonly some: readonly Each[]; readonly most: number };

/** What changes, first what is chosen in a line each, then what is written, as it was and as it is. */
export function changeBlocks({ some, most }: AtMost<Change>, reader: Reader): readonly KnownBlock[] {
  const { fieldNames, fromTo } = texts(reader);
  const lines = some.flatMap(({ field, was, is }) =>
    isWritten(field)
      ? []
      : [fromTo(fieldNames[field], chosenWords(field, was, reader), chosenWords(field, is, reader))],
  );
  const written = some.filter(({ field }) => isWritten(field));
  const share = shareOf(most, written.length * 2);
  return [...listed(lines), ...written.map((change) => writtenChange(change, share, reader))];
}

/** A wish, and by whom: names, that is, as they are; or whether it is the reader's alone. */
type Wanted = Wish & { readonly names: string; readonly isOwn: boolean };
export type DifferenceNamed = Omit<Difference, 'wishes'> & { readonly wishes: readonly Wanted[] };

/** As `changeBlocks`, with who wants what. */
export function differenceBlocks(
  { some, most }: AtMost<DifferenceNamed>,
  reader: Reader,
): readonly KnownBlock[] {
  const { fieldNames, wants, youWant, ofEach } = texts(reader);
  const lines = some.flatMap(({ field, wishes }) => {
    if (isWritten(field)) return [];
    const each = wishes.map(({ of, names, isOwn, value }) => {
      const what = chosenWords(field, value, reader);
      return isOwn ? youWant(what) : wants(escape(names), what, of.length);
    });
    return [ofEach(fieldNames[field], each.join(', '))];
  });
  const written = some.filter(({ field }) => isWritten(field));
  const share = shareOf(most, written.flatMap(({ wishes }) => wishes).length);
  return [...listed(lines), ...written.map((each) => writtenDifference(each, share, reader))];
}

const listed = (lines: readonly string[]): readonly KnownBlock[] =>
  lines.length > 0 ? [section(lines.join('\n'))] : [];

const isWritten = (field: Change['field']): field is FreeField | 'clause' =>
  field === 'clause' || isFree(field);

const chosenWords = (field: ChosenField, value: string | undefined, reader: Reader): string =>
  value === undefined ? texts(reader).nothing : inWordsPassing(field, value, reader);

/** In one block, since Slack shows fifty in a message at most. What people wrote stands in it as they wrote it. */
function writtenChange({ field, was, is }: Change, share: number, reader: Reader): RichTextBlock {
  const words = texts(reader);
  const after = was === undefined ? words.added : words.now;
  return {
    type: 'rich_text',
    elements: [
      plainLine(words.fieldNames[field], 'bold'),
      ...(was === undefined ? [] : said(words.was, was, share)),
      ...(is === undefined ? [plainLine(words.removed)] : said(after, is, share)),
    ],
  };
}

function writtenDifference({ field, wishes }: DifferenceNamed, share: number, reader: Reader): RichTextBlock {
  const words = texts(reader);
  return {
    type: 'rich_text',
    elements: [
      plainLine(words.fieldNames[field], 'bold'),
      ...wishes.flatMap(({ names, isOwn, value }) =>
        said(isOwn ? words.youWrote : names, value ?? words.nothing, share),
      ),
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
