import type { Registry } from '../../slack/listening/listeners.ts';
import { ProgramError } from './model.ts';
import { texts } from './texts.ts';

export function register(registry: Registry): void {
  registry.refusals(ProgramError, (reader) => texts(reader).refusals);
}
