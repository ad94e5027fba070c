import type { Deps } from '../../../deps.ts';
import { escape } from '../../../slack/blocks.ts';
import { showing } from '../../../slack/listening/answering.ts';
import type { Registry } from '../../../slack/listening/listeners.ts';
import { programMetadata } from '../../../slack/form-values.ts';
import { ofOneProgram } from '../../programs/which-program.ts';
import { ids } from './buttons.ts';
import { EndingError } from './model.ts';
import { leave, leavingMeans, programsToLeave } from './service.ts';
import { texts } from './texts.ts';
import { leaveModal } from './views.ts';

export function register(registry: Registry, deps: Deps): void {
  const open = ofOneProgram(deps, { among: programsToLeave, id: ids.open }, async (occasion, programId) => {
    const leaving = await leavingMeans(deps, { ...occasion, programId });
    await occasion.openModal(leaveModal(leaving, occasion.reader));
  });
  registry.refusals(EndingError, (reader) => texts(reader).refusals);
  registry.command('leave', open);
  registry.action(ids.open, open);
  registry.submission(ids.leave, async (occasion, { metadata, once }) => {
    const program = await leave(once, { ...occasion, ...programMetadata.parse(metadata) });
    const { left, leftForGood } = texts(occasion.reader);
    return showing(occasion, (program.isArchived ? leftForGood : left)(escape(program.name)));
  });
}
