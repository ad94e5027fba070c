import { z } from 'zod';
import type { Deps } from '../../../deps.ts';
import { saying } from '../../../slack/listening/answering.ts';
import type { Registry } from '../../../slack/listening/listeners.ts';
import { extensions } from '../../pairs/term/model.ts';
import { goOnId } from './buttons.ts';
import { ProgramEndError } from './model.ts';
import { goOn } from './service.ts';
import { texts } from './texts.ts';

export function register(registry: Registry, deps: Deps): void {
  registry.refusals(ProgramEndError, (reader) => texts(reader).refusals);
  for (const weeks of extensions)
    registry.action(goOnId(weeks), async (occasion, { value }) => {
      const outcome = await goOn(deps, occasion, { pairId: z.uuid().parse(value), weeks });
      await occasion.tell(saying(texts(occasion.reader).heard[outcome]));
    });
}
