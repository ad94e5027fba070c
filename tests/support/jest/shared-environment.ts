import type { JestEnvironment, JestEnvironmentConfig } from '@jest/environment';
import { ModernFakeTimers } from '@jest/fake-timers';
import { ModuleMocker } from 'jest-mock';
import { handOnCompiled } from '../compiled.ts';

/**
 * Node's own global object in place of a fresh one for each test file: what is loaded once serves all files of a worker.
 * What jest itself replaces there is put back as the file ends; a test puts back what it has changed.
 */
// oxlint-disable-next-line import/no-default-export -- jest takes the default export for the environment
export default class SharedEnvironment implements JestEnvironment {
  readonly global = globalThis as JestEnvironment['global'];
  readonly moduleMocker = new ModuleMocker(globalThis);
  readonly fakeTimers = null;
  readonly fakeTimersModern: ModernFakeTimers;
  readonly #putBack: () => void;

  constructor({ projectConfig }: JestEnvironmentConfig) {
    const { console } = globalThis;
    const exit = process.exit.bind(process);
    this.#putBack = () => {
      globalThis.console = console;
      process.exit = exit;
    };
    this.fakeTimersModern = new ModernFakeTimers({ config: projectConfig, global: globalThis });
  }

  async setup(): Promise<void> {}

  async teardown(): Promise<void> {
    this.fakeTimersModern.dispose();
    this.#putBack();
    handOnCompiled();
  }

  /** There is none: everything runs where jest runs. */
  getVmContext(): null {
    return null;
  }
}
