import type { Deps } from '../../../deps.ts';
import type { Registry } from '../../../slack/listening/listeners.ts';
import { someRunBy } from '../../programs/admins/service.ts';
import { ofOneProgram } from '../../programs/which-program.ts';
import { againValue, ids } from './buttons.ts';
import { UndeliveredError } from './model.ts';
import { seeUndeliveries, sendAgain } from './service.ts';
import { texts } from './texts.ts';
import { undeliveredModal } from './views.ts';

export function register(registry: Registry, deps: Deps): void {
  registry.refusals(UndeliveredError, (reader) => texts(reader).refusals);
  registry.action(
    ids.open,
    ofOneProgram(deps, { among: someRunBy, id: ids.open }, async (occasion, programId) =>
      occasion.openModal(
        undeliveredModal(await seeUndeliveries(deps, { ...occasion, programId }), occasion.reader),
      ),
    ),
  );
  registry.action(ids.again, (occasion, { value, viewId }) =>
    occasion.replaceModal(viewId, async () => {
      const { programId, deliveryId } = againValue.parse(value);
      return undeliveredModal(await sendAgain(deps, { ...occasion, programId }, deliveryId), occasion.reader);
    }),
  );
}
