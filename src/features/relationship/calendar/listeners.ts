import type { Deps } from '../../../deps.ts';
import type { RouteResponse, Route } from '../../../route.ts';
import type { Registry } from '../../../slack/listening/listeners.ts';
import { ids } from './buttons.ts';
import { CalendarError, routePath, secretIn } from './model.ts';
import { addressFor, calendarUnder, makeAddress, turnOff } from './service.ts';
import { texts } from './texts.ts';
import { addressModal, calendarModal, turnedOff } from './views.ts';

export function register(registry: Registry, deps: Deps): void {
  registry.refusals(CalendarError, (reader) => texts(reader).refusals);
  registry.command('calendar', async (occasion) => {
    await occasion.openModal(calendarModal(await addressFor(deps, occasion), occasion.reader));
  });
  registry.action(ids.make, async (occasion) => {
    await occasion.openModal(addressModal(await makeAddress(deps, occasion), occasion.reader));
  });
  registry.action(ids.off, async (occasion) => {
    await turnOff(deps, occasion);
    await occasion.openModal(turnedOff(occasion.reader));
  });
}

/** What was never there and what is there no more are answered alike. */
const notFound: RouteResponse = {
  status: 404,
  headers: { 'cache-control': 'no-store' },
  body: '',
};

/** For calendar programs, which ask every so often. */
export const calendarRoute = (deps: Deps): Route => ({
  path: routePath,
  answer: async ({ name, ifNoneMatch }) => {
    const secret = secretIn(name);
    const served = secret === undefined ? undefined : await calendarUnder(deps, secret);
    if (!served) return notFound;
    const headers = {
      etag: served.etag,
      'cache-control': 'private, max-age=300',
      'x-robots-tag': 'noindex',
    };
    if (ifNoneMatch === served.etag) return { status: 304, headers, body: '' };
    const type = { 'content-type': 'text/calendar; charset=utf-8' };
    return { status: 200, headers: { ...headers, ...type }, body: served.calendar };
  },
});
