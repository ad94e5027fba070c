import { registerHooks } from 'node:module';

type Globals = Readonly<Record<string, object>>;

const names = [
  'afterAll',
  'afterEach',
  'beforeAll',
  'beforeEach',
  'describe',
  'expect',
  'it',
  'jest',
  'test',
];
const url = 'jest:globals';
const shared = Symbol.for('peer-pairs.globals-of-jest');

let ofTheFile = (): Globals => {
  throw new Error('No test file is being run.');
};

/** Whom `@jest/globals` speaks for from now on: the file that is run. */
export function answerFor(globals: () => Globals): void {
  ofTheFile = globals;
}

/** Modules bind what they import once, while each file has its own `it`: so each name passes on what it is asked. */
function passingOn(name: string): object {
  const now = () => ofTheFile()[name] as (...args: unknown[]) => unknown;
  return new Proxy(() => undefined, {
    get: (_, key) => Reflect.get(now(), key) as unknown,
    apply: (_, self, args) => Reflect.apply(now(), self, args),
  });
}

Reflect.set(globalThis, shared, Object.fromEntries(names.map((name) => [name, passingOn(name)])));

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === '@jest/globals' ? { url, format: 'module', shortCircuit: true } : next(specifier, context),
  load: (asked, context, next) =>
    asked === url
      ? {
          format: 'module',
          shortCircuit: true,
          source: `export const { ${names.join(', ')} } = globalThis[Symbol.for('${shared.description}')];`,
        }
      : next(asked, context),
});
