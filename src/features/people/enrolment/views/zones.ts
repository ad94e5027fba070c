import type { KnownBlock, ModalView } from '@slack/types';
import { formatTime, type Reader } from '../../../../language.ts';
import {
  actions,
  button,
  context,
  escape,
  modal,
  oneLine,
  option,
  section,
  type Message,
} from '../../../../slack/blocks.ts';
import { groupedSelectInput } from '../../../../slack/grouped-select.ts';
import { placeCalled, placeInList, zonePlaceNamed, zonePlaces, regionOf } from '../../../../time-zones.ts';
import { fields, ids } from '../buttons.ts';
import type { ZoneSeen } from '../model.ts';
import { texts } from '../texts.ts';

type At = { readonly place: string; readonly now: Temporal.Instant };

const clockIn = ({ place, now }: At, reader: Reader): string =>
  formatTime(
    now.toZonedDateTimeISO(place).toPlainTime().round({ smallestUnit: 'minute', roundingMode: 'floor' }),
    reader,
  );

const rightButton = ({ place }: Pick<At, 'place'>, reader: Reader) =>
  button({
    id: ids.zoneRight,
    text: texts(reader).zoneRight,
    value: place,
    spoken: texts(reader).zoneRightSpoken(placeCalled(place)),
  });

export const changeZoneButton = (reader: Reader) =>
  button({ id: ids.zone, text: texts(reader).changeZone, spoken: texts(reader).changeZoneSpoken });

/** What stands below the word that a profile is saved: whether the clock is right, or by which one they go. */
export function zoneBelow({ place, isConfirmed, now }: ZoneSeen & At, reader: Reader): readonly KnownBlock[] {
  const words = texts(reader);
  const city = escape(placeCalled(place));
  if (isConfirmed) return [context(words.zoneNow(city)), actions(changeZoneButton(reader))];
  return [
    section(words.zoneQuestion(clockIn({ place, now }, reader), city)),
    actions(rightButton({ place }, reader), changeZoneButton(reader)),
  ];
}

/** To somebody who was never asked. It may be read later than it was sent. */
export function zoneQuestion({ place, now }: At, reader: Reader): Message {
  const line = texts(reader).zoneAsked(clockIn({ place, now }, reader), escape(placeCalled(place)));
  return {
    text: line,
    blocks: [section(line), actions(rightButton({ place }, reader), changeZoneButton(reader))],
  };
}

/** In its place once they have said that it is right, or where they are. */
export function zoneSettled({ place }: Pick<At, 'place'>, reader: Reader): Message {
  const line = texts(reader).zoneSettled(escape(placeCalled(place)));
  return { text: line, blocks: [section(line), actions(changeZoneButton(reader))] };
}

/** To somebody of whom Slack does not tell where they are. */
export function zoneNeeded(reader: Reader): Message {
  const message = oneLine(texts(reader).zoneNeeded);
  return { ...message, blocks: [...message.blocks, actions(changeZoneButton(reader))] };
}

/** All places by the clock that each has now, which is how people know theirs. */
export function zoneModal({ place, now }: At, reader: Reader): ModalView {
  const words = texts(reader);
  return modal({
    id: ids.zoneChosen,
    title: words.zoneTitle,
    submit: words.submit,
    close: words.cancel,
    blocks: [
      groupedSelectInput({
        id: fields.zone,
        label: words.zone,
        hint: words.zoneHint,
        groups: groupsOf({ place, now }, reader),
        initial: zonePlaceNamed(place),
      }),
    ],
  });
}

/** Slack shows no more in one group. */
const mostTogether = 100;

function groupsOf({ now }: At, reader: Reader) {
  const words = texts(reader);
  const offered = [...Map.groupBy(zonePlaces, regionOf)].flatMap(([region, all]) => {
    const named = all
      .map((place) => ({ place, name: placeInList(place) }))
      .toSorted((one, other) => one.name.localeCompare(other.name, reader.language));
    const together = Math.ceil(named.length / Math.ceil(named.length / mostTogether));
    return Array.from({ length: Math.ceil(named.length / together) }, (_, at) => ({
      region,
      some: named.slice(at * together, (at + 1) * together),
    }));
  });
  return offered.map(({ region, some }) => ({
    label: words.zoneRegion(region, some[0]?.name ?? '', some.at(-1)?.name ?? ''),
    options: some.map(({ place, name }) =>
      option(place, words.zoneChoice(name, clockIn({ place, now }, reader))),
    ),
  }));
}
