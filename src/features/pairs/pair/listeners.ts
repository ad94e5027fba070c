import type { Registry } from '../../../slack/listening/listeners.ts';
import { PairError } from './model.ts';
import { refusalWords } from './texts.ts';

export function register(registry: Registry): void {
  registry.refusals(PairError, refusalWords);
}
