import type { Deps } from '../../../deps.ts';
import { formatDate } from '../../../language.ts';
import { saying, showing } from '../../../slack/listening/answering.ts';
import type { Registry } from '../../../slack/listening/listeners.ts';
import { ids, quietlyButtons } from './buttons.ts';
import { readDay, sessionMeant, sessionMetadata, swapMeant } from './forms.ts';
import { SessionError } from './model.ts';
import { daysOf } from './model/held-day.ts';
import {
  keepDay,
  lastSession,
  recordSession,
  shareSession,
  swapRoles,
  undoSession,
} from './service/recording.ts';
import { texts } from './texts.ts';
import { dayModal } from './views.ts';

export function register(registry: Registry, deps: Deps): void {
  registry.refusals(SessionError, (reader) => texts(reader).refusals);
  for (const [id, isAnother] of [
    [ids.held, false],
    [ids.heldAgain, true],
  ] as const)
    registry.action(id, async (occasion, { value }) => {
      const recorded = await recordSession(deps, occasion, { ...sessionMeant.parse(value), isAnother });
      const { told, quietly } = texts(occasion.reader).thanks;
      await occasion.tell(
        recorded === 'told' ? saying(told) : saying(quietly, quietlyButtons(recorded, occasion.reader)),
      );
    });
  registry.action(ids.undo, async (occasion, { value }) => {
    await undoSession(deps, occasion, sessionMeant.parse(value));
    await occasion.tell(saying(texts(occasion.reader).isUndone));
  });
  registry.action(ids.chooseDay, async (occasion, { value }) => {
    const session = sessionMeant.parse(value);
    const { heldAt } = await lastSession(deps, occasion, session);
    await occasion.openModal(dayModal({ ...session, heldAt }, occasion.reader));
  });
  registry.submission(ids.keepDay, async (occasion, { metadata, values, once }) => {
    const session = sessionMetadata.parse(metadata);
    const { reader } = occasion;
    const { between } = await lastSession(deps, occasion, session);
    const read = readDay(values, daysOf(between, reader.timeZone), reader);
    if ('errors' in read) return { kind: 'errors', errors: read.errors };
    const { timeZone } = reader;
    await keepDay(once, occasion, { ...session, day: read.value, timeZone });
    return showing(occasion, texts(reader).day.kept(formatDate(read.value, reader)));
  });
  registry.action(ids.swap, (occasion, { value }) => swapRoles(deps, occasion, swapMeant.parse(value)));
  for (const [id, form] of [
    [ids.halves, 'halves'],
    [ids.whole, 'swap'],
  ] as const)
    registry.action(id, (occasion, { value }) =>
      shareSession(deps, occasion, { ...sessionMeant.parse(value), form }),
    );
}
