import type { Deps } from '../../../deps.ts';
import { idAndNumber } from '../../../slack/form-values.ts';
import { saying } from '../../../slack/listening/answering.ts';
import type { Registry } from '../../../slack/listening/listeners.ts';
import { ids } from './buttons.ts';
import { SessionError } from './model.ts';
import { recordSession, shareSession, swapRoles, undoSession } from './service.ts';
import { texts } from './texts.ts';

const sessionMeant = idAndNumber.transform(({ id, number }) => ({ pairId: id, number }));

export function register(registry: Registry, deps: Deps): void {
  registry.refusals(SessionError, (reader) => texts(reader).refusals);
  registry.action(ids.held, async (occasion, { value }) => {
    await recordSession(deps, occasion, sessionMeant.parse(value));
    await occasion.tell(saying(texts(occasion.reader).thanks));
  });
  registry.action(ids.undo, async (occasion, { value }) => {
    await undoSession(deps, occasion, sessionMeant.parse(value));
    await occasion.tell(saying(texts(occasion.reader).isUndone));
  });
  registry.action(ids.swap, (occasion, { value }) => swapRoles(deps, occasion, sessionMeant.parse(value)));
  for (const [id, form] of [
    [ids.halves, 'halves'],
    [ids.whole, 'swap'],
  ] as const)
    registry.action(id, (occasion, { value }) =>
      shareSession(deps, occasion, { ...sessionMeant.parse(value), form }),
    );
}
