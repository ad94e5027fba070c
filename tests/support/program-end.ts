import { closeModals } from '../../src/sandbox/stories/moves.ts';
import type { Room } from './places.ts';
import { reads } from './world.ts';

/** An admin sets the day on which the program ends, by `/peer setup`; none takes it back. */
export async function endProgramOn({ ana }: Pick<Room, 'ana'>, day = ''): Promise<void> {
  await closeModals(ana);
  await ana.command('/peer setup');
  await reads(() => ana.modal(), 'Ends on');
  await ana.fillIn({ 'Ends on': day });
  await ana.submit();
  await reads(() => ana.modal(), 'Saved for');
  await closeModals(ana);
}
