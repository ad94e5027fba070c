import type { OfferedWords } from '../pack/content.ts';
import type { ContentFault } from './content-error.ts';
import { textsAt, type Source } from './source.ts';

/** What a starting set names that the vocabulary does not have, and ids that two sets share. */
export function startingSetFaults(
  vocabulary: OfferedWords | undefined,
  sources: readonly Source[],
): readonly ContentFault[] {
  if (!vocabulary) return [];
  const sets = sources.filter(({ file }) => file.startsWith('starting-sets/'));
  const unknown = (list: 'work' | 'topics') => {
    const known = new Set(vocabulary[list].map(({ id }) => id));
    return sets
      .flatMap((source) => textsAt(source, [list, '*']))
      .filter(({ text }) => !known.has(text))
      .map(({ text, ...place }) => ({
        ...place,
        cause: `"${text}" is not among the ${list} of vocabulary.yaml`,
      }));
  };
  return [...unknown('work'), ...unknown('topics'), ...repeated(sets.flatMap((set) => textsAt(set, ['id'])))];
}

function repeated(ids: ReturnType<typeof textsAt>): readonly ContentFault[] {
  return ids.flatMap(({ text, ...place }, at) => {
    const before = ids.slice(0, at).find((each) => each.text === text);
    return before
      ? [{ ...place, cause: `the id "${text}" stands at ${before.file}:${before.line} already` }]
      : [];
  });
}
