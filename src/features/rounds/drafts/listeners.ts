import type { Deps } from '../../../deps.ts';
import type { Registry } from '../../../slack/listening/listeners.ts';
import { programRunBy, someRunBy } from '../../programs/admins/service.ts';
import { ofOneProgram } from '../../programs/which-program.ts';
import { ids } from './buttons.ts';
import { registerChanges } from './listeners/changes.ts';
import { registerDecisions } from './listeners/decisions.ts';
import { registerLooking } from './listeners/looking.ts';
import { showDraft } from './listeners/showing.ts';
import { firstPage } from './model/listing.ts';
import { RoundError } from './model/round.ts';
import { openDraft } from './service/drafts.ts';
import { texts } from './texts.ts';
import { loading } from './views/progress.ts';

export function register(registry: Registry, deps: Deps): void {
  registry.refusals(RoundError, (reader) => texts(reader).refusals);

  const match = ofOneProgram(deps, { among: someRunBy, id: ids.match }, async (occasion, programId) => {
    await programRunBy(deps, occasion, programId);
    const { reader } = occasion;
    await occasion.openModalWith(loading(reader), async (meanwhile) => {
      const draft = await openDraft(deps, { ...occasion, programId }, (progress) =>
        meanwhile(loading(reader, progress)),
      );
      return showDraft(deps, { draft, listing: firstPage }, reader);
    });
  });
  registry.command('match', match);
  registry.action(ids.match, match);
  registerLooking(registry, deps);
  registerChanges(registry, deps);
  registerDecisions(registry, deps);
}
