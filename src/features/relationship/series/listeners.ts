import { z } from 'zod';
import type { Deps } from '../../../deps.ts';
import { saying } from '../../../slack/listening/answering.ts';
import type { Registry } from '../../../slack/listening/listeners.ts';
import { asShownMeant, ids as bookingIds } from '../bookings/buttons.ts';
import { numberMeant } from './forms.ts';
import { ids } from './buttons.ts';
import { SeriesError } from './model.ts';
import { accept, carryOn, repeat, setAside, stop } from './service/agreeing.ts';
import { texts } from './texts.ts';

export function register(registry: Registry, deps: Deps): void {
  registry.refusals(SeriesError, (reader) => texts(reader).refusals);

  registry.action(bookingIds.repeat, async (occasion, { value }) => {
    const { waits, runs } = texts(occasion.reader);
    const outcome = await repeat(deps, occasion, asShownMeant.parse(value));
    await occasion.tell(saying(outcome === 'settled' ? runs : waits));
  });
  registry.action(ids.accept, async (occasion, { value }) => {
    const { waitsStill, runs } = texts(occasion.reader);
    const outcome = await accept(deps, occasion, numberMeant.parse(value));
    await occasion.tell(saying(outcome === 'settled' ? runs : waitsStill));
  });
  registry.action(ids.setAside, async (occasion, { value }) => {
    await setAside(deps, occasion, numberMeant.parse(value));
    await occasion.tell(saying(texts(occasion.reader).isAside));
  });
  registry.action(ids.stop, async (occasion, { value }) => {
    await stop(deps, occasion, numberMeant.parse(value));
    await occasion.tell(saying(texts(occasion.reader).isStopped));
  });
  registry.action(bookingIds.carryOn, async (occasion, { value }) => {
    const outcome = await carryOn(deps, occasion, z.uuid().parse(value));
    await occasion.tell(saying(texts(occasion.reader).carriesOn[outcome]));
  });
}
