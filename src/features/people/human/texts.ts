import { catalogue, formatList, formatNumber, type Reader } from '../../../language.ts';
import { en } from './texts/en.ts';

export const texts = catalogue({ en });

const namesShown = 5;

/** Where they are many more, some of them and how many else. */
export function someOf(names: readonly string[], reader: Reader): string {
  const more = names.length - namesShown;
  if (more < 3) return formatList(names, reader);
  return formatList(
    [...names.slice(0, namesShown), texts(reader).others(formatNumber(more, reader))],
    reader,
  );
}
