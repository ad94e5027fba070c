import { z } from 'zod';
import type { ProgramActor } from '../../../actor.ts';
import type { Deps } from '../../../deps.ts';
import type { Registry } from '../../../slack/listening/listeners.ts';
import type { Occasion } from '../../../slack/listening/occasion.ts';
import { ids, roundMeant } from './buttons.ts';
import { BeforehandError } from './model.ts';
import { beInRound, declineRounds, skipRound } from './service/answering.ts';
import { questionTo } from './service/standing.ts';
import { texts } from './texts.ts';
import { beforeRound } from './views.ts';

export function register(registry: Registry, deps: Deps): void {
  registry.refusals(BeforehandError, (reader) => texts(reader).refusals);

  /** What holds now stands in the place of what was pressed. */
  const show = async (occasion: Occasion, programId: string) => {
    const { workspaceId, personId, reader } = occasion;
    const before = await deps.db.inWorkspace(workspaceId, (tx) =>
      questionTo(tx, { programId, personId }, deps.clock.now()),
    );
    await occasion.replaceMessage(beforeRound(before, reader));
  };
  registry.action(ids.skip, async (occasion, { value }) => {
    const { programId, on } = roundMeant.parse(value);
    await skipRound(deps, { ...occasion, programId, on });
    await show(occasion, programId);
  });
  const answering = (id: string, answer: (actor: ProgramActor) => Promise<void>) =>
    registry.action(id, async (occasion, { value }) => {
      const programId = z.uuid().parse(value);
      await answer({ ...occasion, programId });
      await show(occasion, programId);
    });
  answering(ids.beIn, (actor) => beInRound(deps, actor));
  answering(ids.notNow, (actor) => declineRounds(deps, actor));
}
