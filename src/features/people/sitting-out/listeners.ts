import type { Deps } from '../../../deps.ts';
import { saying } from '../../../slack/listening/answering.ts';
import type { Registry } from '../../../slack/listening/listeners.ts';
import { ids } from './buttons.ts';
import { SittingOutError } from './model.ts';
import { saySoBack } from './service.ts';
import { texts } from './texts.ts';

export function register(registry: Registry, deps: Deps): void {
  registry.refusals(SittingOutError, (reader) => texts(reader).refusals);
  registry.action(ids.backIn, async (occasion) => {
    await saySoBack(deps, occasion);
    await occasion.tell(saying(texts(occasion.reader).welcome));
  });
}
