import { z } from 'zod';
import type { Deps } from '../../../../deps.ts';
import type { Registry } from '../../../../slack/listening/listeners.ts';
import { ids } from '../buttons.ts';
import { confirmProfile } from '../service/confirming.ts';
import { profileConfirmed } from '../views/confirming.ts';

export function registerConfirming(registry: Registry, deps: Deps): void {
  registry.action(ids.stillRight, async (occasion, { value }) => {
    const programId = z.uuid().parse(value);
    const { program, on } = await confirmProfile(deps, { ...occasion, programId });
    await occasion.replaceMessage(
      profileConfirmed({ programId, program: program.name, on }, occasion.reader),
    );
  });
}
