import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { answerFor } from './globals-of-jest.ts';

const require = createRequire(import.meta.url);
const { default: Runtime } = require('jest-runtime') as typeof import('jest-runtime');

/** Where circus keeps who hears of its events. A file that would find those of the file before it would report to both. */
const listenersOfCircus = Symbol.for('EVENT_HANDLERS');

/**
 * Has Node load the test files and whatever they import, once for each worker rather than anew for each file: most of
 * what a short file took was the loading of Bolt and its like, and code that has just been loaded is slow.
 */
// oxlint-disable-next-line import/no-default-export -- jest takes the default export for the runtime
export default class SharedRuntime extends Runtime {
  constructor(...args: ConstructorParameters<typeof Runtime>) {
    const builtIn = Object.getOwnPropertyDescriptor(process, 'getBuiltinModule');
    super(...args);
    const [, , , , , , testPath, { watch, watchAll }] = args;
    if (watch || watchAll)
      throw new Error('Modules are loaded once: a watching run would go on with the old ones.');
    if (builtIn) Object.defineProperty(process, 'getBuiltinModule', builtIn);
    Reflect.deleteProperty(globalThis, listenersOfCircus);
    answerFor(() => this.requireModuleOrMock(testPath, '@jest/globals'));
  }

  override unstable_shouldLoadAsEsm(): true {
    return true;
  }

  override unstable_importModule(path: string): Promise<unknown> {
    return import(pathToFileURL(path).href);
  }

  /** Circus has one state for each time that it is loaded, and is loaded for each file. */
  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- jest has it so
  override requireInternalModule<Loaded>(path: string): Loaded {
    if (path.includes('jest-circus')) Reflect.deleteProperty(require.cache, path);
    return require(path) as Loaded;
  }
}
