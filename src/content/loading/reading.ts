import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import type { ContentFault } from './content-error.ts';
import { itemsOf } from './items.ts';
import { readSource } from './source.ts';
import type { Source } from './source.ts';

type Issue = z.core.$ZodIssue;

/** Reads a pack file by file and gathers what is wrong, so that nothing stops at the first fault. */
export class PackReading {
  readonly sources: Source[] = [];
  readonly #directory: string;
  readonly #faults: ContentFault[] = [];

  constructor(directory: string) {
    this.#directory = directory;
  }

  /** The file's data, or undefined where it has a fault. */
  file<Schema extends z.ZodType>(file: string, schema: Schema): z.infer<Schema> | undefined {
    const source = readSource(this.#directory, file);
    this.sources.push(source);
    this.#faults.push(...source.faults);
    if (source.faults.length > 0) return undefined;
    const { success, data, error } = schema.safeParse(source.data, { error: missingInWords });
    if (success) return data;
    this.#faults.push(...error.issues.flatMap((issue) => faultsOf(issue, source)));
    return undefined;
  }

  /** The data of every `.yaml` file in a folder of the pack, by name, without those that have a fault. */
  folder<Schema extends z.ZodType>(folder: string, schema: Schema): readonly z.infer<Schema>[] {
    const files = this.#filesIn(folder);
    if (files.length === 0)
      this.#faults.push({ file: folder, line: 1, cause: 'no .yaml file can be read here' });
    return files.flatMap((file) => this.file(`${folder}/${file}`, schema) ?? []);
  }

  /** Everything found so far, in the order of files and lines. */
  faults(): readonly ContentFault[] {
    return [...this.#faults, ...repeatedIds(this.sources)].toSorted(
      (one, other) => compare(one.file, other.file) || one.line - other.line,
    );
  }

  #filesIn(folder: string): readonly string[] {
    try {
      return readdirSync(join(this.#directory, folder))
        .filter((name) => name.endsWith('.yaml'))
        .toSorted(compare);
    } catch (error) {
      if (!Error.isError(error)) throw error;
      return [];
    }
  }
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

function missingInWords({ input }: { readonly input?: unknown }): string | undefined {
  return input === undefined ? 'is missing' : undefined;
}

function faultsOf(issue: Issue, { placeOf }: Source): readonly ContentFault[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      ...placeOf([...issue.path, key]),
      cause: `"${key}" is not known here`,
    }));
  const name = issue.path.findLast((part) => typeof part === 'string') ?? 'the file';
  return [{ ...placeOf(issue.path), cause: `"${name}": ${issue.message}` }];
}

/** Ids are remembered for a year and more, so within one kind each names one thing, over all files. */
function repeatedIds(sources: readonly Source[]): readonly ContentFault[] {
  const first = new Map<string, string>();
  return sources.flatMap((source) =>
    itemsOf(source).flatMap(({ kind, id, place }) => {
      const before = first.get(`${kind} ${id}`);
      first.set(`${kind} ${id}`, before ?? `${place.file}:${place.line}`);
      return before === undefined ? [] : [{ ...place, cause: `the id "${id}" stands at ${before} already` }];
    }),
  );
}
