import { z } from 'zod';
import type { Deps } from '../../../deps.ts';
import type { Registry } from '../../../slack/listening/listeners.ts';
import type { Occasion } from '../../../slack/listening/occasion.ts';
import { programOf } from '../../programs/program/service.ts';
import { ids, roundMeant } from './buttons.ts';
import { BeforehandError } from './model.ts';
import { beInRound, roundAheadOf, skipRound } from './service.ts';
import { texts } from './texts.ts';
import { noRoundAhead, roundAhead } from './views.ts';

export function register(registry: Registry, deps: Deps): void {
  registry.refusals(BeforehandError, (reader) => texts(reader).refusals);

  /** What holds now stands in the place of what was pressed. */
  const show = async (occasion: Occasion, programId: string) => {
    const { workspaceId, personId, reader } = occasion;
    const message = await deps.db.inWorkspace(workspaceId, async (tx) => {
      const ahead = await roundAheadOf(tx, { programId, personId }, deps.clock.now());
      return ahead ? roundAhead(ahead, reader) : noRoundAhead((await programOf(tx, programId)).name, reader);
    });
    await occasion.replaceMessage(message);
  };
  registry.action(ids.skip, async (occasion, { value }) => {
    const { programId, on } = roundMeant.parse(value);
    await skipRound(deps, { ...occasion, programId, on });
    await show(occasion, programId);
  });
  registry.action(ids.beIn, async (occasion, { value }) => {
    const programId = z.uuid().parse(value);
    await beInRound(deps, { ...occasion, programId });
    await show(occasion, programId);
  });
}
