import type { Deps } from '../../../deps.ts';
import { programMetadata } from '../../../slack/form-values.ts';
import type { Registry } from '../../../slack/listening/listeners.ts';
import type { Click, Occasion } from '../../../slack/listening/occasion.ts';
import { someRunBy } from '../../programs/admins/service.ts';
import { ofOneProgram } from '../../programs/which-program.ts';
import { helpValue, ids } from './buttons.ts';
import { readWanted, wantedPage } from './forms.ts';
import { atFirst, type HelpOutcome, type Wanted } from './model.ts';
import { helpPair, listPairs } from './service.ts';
import { pairsModal } from './views/list.ts';

export function register(registry: Registry, deps: Deps): void {
  type PairsShown = { readonly programId: string; readonly wanted: Wanted; readonly outcome?: HelpOutcome };
  const view = async (occasion: Occasion, { programId, wanted, outcome }: PairsShown) =>
    pairsModal(await listPairs(deps, { ...occasion, programId }, wanted), occasion.reader, outcome);

  registry.action(
    ids.open,
    ofOneProgram(deps, { among: someRunBy, id: ids.open }, async (occasion, programId) =>
      occasion.openModal(await view(occasion, { programId, wanted: atFirst })),
    ),
  );

  const turnPage = (occasion: Occasion, { value, viewId }: Click) =>
    occasion.replaceModal(viewId, async () => {
      const { programId, ...wanted } = wantedPage.parse(value);
      return view(occasion, { programId, wanted });
    });
  registry.action(ids.earlier, turnPage);
  registry.action(ids.more, turnPage);

  registry.submission(ids.list, async (occasion, { metadata, values }) => ({
    kind: 'show',
    view: await view(occasion, {
      programId: programMetadata.parse(metadata).programId,
      wanted: readWanted(values),
    }),
  }));

  registry.action(ids.help, (occasion, { value, viewId }) =>
    occasion.replaceModal(viewId, async () => {
      const { programId, pairId, ...wanted } = helpValue.parse(value);
      const outcome = await helpPair(deps, { ...occasion, programId }, pairId);
      return view(occasion, { programId, wanted, outcome });
    }),
  );
}
