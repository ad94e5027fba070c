import { stripTypeScriptTypes } from 'node:module';
import { parse, type Token } from 'acorn';
import { checkSync } from 'recheck';

export type Pattern = { readonly source: string; readonly flags: string };

/** Every regular expression that is written out in a source, whatever stands around it. */
export function patternsIn(typescript: string): readonly Pattern[] {
  const patterns: Pattern[] = [];
  const onToken = ({ value }: Token & { readonly value?: unknown }) => {
    if (isWrittenOut(value)) patterns.push({ source: value.pattern, flags: value.flags });
  };
  parse(stripTypeScriptTypes(typescript), { ecmaVersion: 'latest', sourceType: 'module', onToken });
  return patterns;
}

const isWrittenOut = (value: unknown): value is { readonly pattern: string; readonly flags: string } =>
  typeof value === 'object' && value !== null && 'pattern' in value;

/** What `load` builds by `new RegExp` in files of the folder, by file. */
export async function patternsBuilt(
  folder: string,
  load: () => Promise<unknown>,
): Promise<ReadonlyMap<string, readonly Pattern[]>> {
  const native = globalThis.RegExp;
  const built = new Map<string, Pattern[]>();
  globalThis.RegExp = new Proxy(native, {
    construct(target, given: ConstructorParameters<RegExpConstructor>) {
      const pattern = new target(...given);
      const [, , caller = ''] = new Error('where it is built').stack?.split('\n') ?? [];
      const at = caller.indexOf(folder);
      if (at >= 0) {
        const file = caller.slice(at).split(/[?:]/u)[0] ?? '';
        built.set(file, [...(built.get(file) ?? []), pattern]);
      }
      return pattern;
    },
  });
  try {
    await load();
  } finally {
    globalThis.RegExp = native;
  }
  return built;
}

// The compiled checker where there is one for this machine, a third of the time of the one in JavaScript.
process.env['RECHECK_BACKEND'] = 'auto';

// Where only trying texts tells, half of recheck's own effort: it finds each pattern that was slow here all the same.
const effort = {
  timeout: null,
  incubationLimit: 5000,
  maxGeneStringSize: 500,
  maxGenerationSize: 30,
  maxIteration: 5,
};

/** Whether there is a text on which it takes longer than in proportion to the text's length, searched for anywhere in it. */
export function isSlow({ source, flags }: Pattern): boolean {
  // Without repetition there is nothing to try again; recheck does not know sets of sets.
  if (flags.includes('v') && !/[*+?{]/u.test(source.replaceAll(/\\[pP]\{[^}]*\}/gu, ''))) return false;
  const { status } = checkSync(source, flags, effort);
  return status !== 'safe';
}
