import type { Deps } from '../../../../deps.ts';
import { notice } from '../../../../slack/listening/answering.ts';
import type { Registry } from '../../../../slack/listening/listeners.ts';
import { ids } from '../buttons.ts';
import { placeMeant, readPlace } from '../forms.ts';
import { choosePlace, confirmPlace, ownZone } from '../service/zones.ts';
import { zoneModal, zoneQuestion, zoneSettled } from '../views/zones.ts';

export function registerZones(registry: Registry, deps: Deps): void {
  registry.action(ids.zone, async (occasion) => {
    const { place } = await ownZone(deps, occasion);
    await occasion.openModal(zoneModal({ place, now: deps.clock.now() }, occasion.reader));
  });

  registry.action(ids.zoneRight, async (occasion, { value, viewId }) => {
    const { place, isConfirmed } = await confirmPlace(deps, occasion, placeMeant.parse(value));
    const { reader } = occasion;
    const said = isConfirmed
      ? zoneSettled({ place }, reader)
      : zoneQuestion({ place, now: deps.clock.now() }, reader);
    await (viewId === undefined ? occasion.replaceMessage(said) : occasion.tell(said));
  });

  registry.submission(ids.zoneChosen, async (occasion, { values, once }) => {
    const place = readPlace(values);
    await choosePlace(once, occasion, place);
    return { kind: 'show', view: notice(occasion.reader, zoneSettled({ place }, occasion.reader)) };
  });
}
