import type { KeptTable } from '../../../db/kept/kept.ts';
import { formatMoment, type Reader } from '../../../language.ts';
import { element, page, piecesTogether, written, type Markup } from '../../../page.ts';
import type { Export, Taken } from '../model.ts';
import { filled, isNested, keyInWords } from '../model/files.ts';
import { texts } from '../texts.ts';

/** The same as the file for other programs, to be read. */
export function pageOfExport({ takenAt, own, ofPairs }: Export, reader: Reader): string {
  const { exported } = texts(reader);
  return page(
    { title: exported.heading, language: reader.language },
    element('h1', exported.heading),
    element('p', exported.taken(formatMoment(takenAt, reader))),
    ...tablesIn(own, reader),
    element('h2', exported.ofPairs),
    element('p', exported.ofPairsIntro),
    ...tablesIn(ofPairs, reader),
  );
}

function tablesIn(tables: Export['own'], reader: Reader): readonly Markup[] {
  const names = texts(reader).tables;
  return Object.entries(filled(tables)).flatMap(([table, rows]) => [
    element('h3', names[table as KeptTable]),
    ...rows.map((row) => listOf(row, reader)),
  ]);
}

const listOf = (row: Taken, reader: Reader): Markup =>
  element(
    'dl',
    ...Object.entries(row).flatMap(([key, value]) => [
      element('dt', keyInWords(key)),
      element('dd', valueOf(value, reader)),
    ]),
  );

function valueOf(value: unknown, reader: Reader): Markup {
  const { yes, no } = texts(reader).exported;
  if (typeof value === 'boolean') return written(value ? yes : no);
  if (Array.isArray(value))
    return piecesTogether(
      value.map((each) => valueOf(each, reader)),
      ', ',
    );
  if (value instanceof Temporal.Instant) return written(formatMoment(value, reader));
  return isNested(value) ? listOf(value, reader) : written(String(value));
}
