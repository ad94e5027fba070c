import { z } from 'zod';
import type { Deps } from '../../../deps.ts';
import type { Registry } from '../../../slack/listening/listeners.ts';
import { ids } from './buttons.ts';
import { NewDmError } from './model.ts';
import { goOn } from './service.ts';
import { texts } from './texts.ts';
import { agreed, waiting } from './views.ts';

export function register(registry: Registry, deps: Deps): void {
  registry.refusals(NewDmError, (reader) => texts(reader).refusals);
  registry.action(ids.goOn, async (occasion, { value }) => {
    const { pair, isAgreed } = await goOn(deps, occasion, z.uuid().parse(value));
    await occasion.replaceMessage((isAgreed ? agreed : waiting)(pair, occasion));
  });
}
