import type { Deps } from '../../../deps.ts';
import { todayOf } from '../../../language.ts';
import type { Registry } from '../../../slack/listening/listeners.ts';
import type { Occasion } from '../../../slack/listening/occasion.ts';
import { ids } from './buttons.ts';
import { dayMeant, readDay } from './forms.ts';
import { DaysOffError } from './model.ts';
import { daysAhead, mark, remove } from './service.ts';
import { texts } from './texts.ts';
import { daysOffModal } from './views.ts';

export function register(registry: Registry, deps: Deps): void {
  const today = ({ reader }: Occasion) => todayOf(reader, deps.clock.now());

  registry.refusals(DaysOffError, (reader) => texts(reader).refusals);
  registry.command('days-off', async (occasion) => {
    const days = await daysAhead(deps, occasion, today(occasion));
    await occasion.openModal(daysOffModal(days, occasion.reader));
  });
  registry.action(ids.remove, async (occasion, { value }) => {
    const days = await remove(deps, occasion, { day: dayMeant.parse(value), today: today(occasion) });
    await occasion.openModal(daysOffModal(days, occasion.reader));
  });
  registry.submission(ids.mark, async (occasion, { values, once }) => {
    const read = readDay(values, occasion.reader, today(occasion));
    if ('errors' in read) return { kind: 'errors', errors: read.errors };
    const days = await mark({ ...once, announce: deps.announce }, occasion, {
      day: read.value,
      today: today(occasion),
    });
    return { kind: 'show', view: daysOffModal(days, occasion.reader) };
  });
}
