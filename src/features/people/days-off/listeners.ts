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

  const shown = async (occasion: Occasion) =>
    daysOffModal(await daysAhead(deps, occasion, today(occasion)), occasion.reader);

  registry.refusals(DaysOffError, (reader) => texts(reader).refusals);
  registry.command('days-off', async (occasion) => {
    await occasion.openModal(await shown(occasion));
  });
  registry.action(ids.remove, async (occasion, { value }) => {
    await remove(deps, occasion, { day: dayMeant.parse(value) });
    await occasion.openModal(await shown(occasion));
  });
  registry.submission(ids.mark, async (occasion, { values, once }) => {
    const read = readDay(values, occasion.reader, today(occasion));
    if ('errors' in read) return { kind: 'errors', errors: read.errors };
    await mark({ ...once, announce: deps.announce }, occasion, {
      day: read.value,
      today: today(occasion),
    });
    return { kind: 'show', view: await shown(occasion) };
  });
}
