import type { Deps } from '../../../deps.ts';
import { todayOf } from '../../../language.ts';
import { showing } from '../../../slack/listening/answering.ts';
import type { Registry } from '../../../slack/listening/listeners.ts';
import { ids } from './buttons.ts';
import { readAction, sessionMeant, sessionMetadata } from './forms.ts';
import { ActionError, closingQuestion } from './model.ts';
import { markAction, setAction, toSet } from './service.ts';
import { texts } from './texts.ts';
import { actionModal } from './views.ts';

export function register(registry: Registry, deps: Deps): void {
  registry.refusals(ActionError, (reader) => texts(reader).refusals);
  registry.action(ids.open, async (occasion, { value }) => {
    const session = sessionMeant.parse(value);
    const { reader, personId } = occasion;
    const { pair, own } = await toSet(deps, occasion, session);
    const seat = pair.members.findIndex(({ id }) => id === personId);
    const { closingActions } = deps.content.in(reader.language);
    const question = closingQuestion(closingActions, { number: session.number, seat });
    const today = todayOf(reader, deps.clock.now());
    await occasion.openModal(actionModal({ ...session, own, question, today }, reader));
  });
  registry.submission(ids.set, async (occasion, { metadata, values, once }) => {
    const session = sessionMetadata.parse(metadata);
    const { reader } = occasion;
    const read = readAction(values, { now: deps.clock.now(), reader });
    if ('errors' in read) return { kind: 'errors', errors: read.errors };
    await setAction(once, occasion, { ...session, ...read.value });
    return showing(occasion, texts(reader).saved);
  });
  for (const [id, outcome] of [
    [ids.done, 'done'],
    [ids.undo, 'open'],
  ] as const)
    registry.action(id, (occasion, { value }) =>
      markAction(deps, occasion, { ...sessionMeant.parse(value), outcome }),
    );
}
