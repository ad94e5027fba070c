import type { Deps } from '../../deps.ts';
import { escape } from '../../slack/blocks.ts';
import { showing } from '../../slack/listening/answering.ts';
import type { Registry } from '../../slack/listening/listeners.ts';
import type { Occasion } from '../../slack/listening/occasion.ts';
import { ids } from './ids.ts';
import { EndingError } from './model.ts';
import { leave, leavingMeans } from './service.ts';
import { texts } from './texts.ts';
import { leaveModal } from './views.ts';

export function register(registry: Registry, deps: Deps): void {
  const open = async (occasion: Occasion) => {
    await occasion.openModal(leaveModal(await leavingMeans(deps, occasion), occasion.reader));
  };
  registry.refusals(EndingError, (reader) => texts(reader).refusals);
  registry.command('leave', open);
  registry.action(ids.open, open);
  registry.submission(ids.leave, async (occasion) => {
    const program = await leave(deps, occasion);
    return showing(occasion, texts(occasion.reader).left(escape(program.name)));
  });
}
