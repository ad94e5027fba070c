/** What IANA calls by another name now than the data that this process has them from. */
const renamed: Readonly<Record<string, string>> = {
  'Africa/Asmera': 'Africa/Asmara',
  'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
  'America/Catamarca': 'America/Argentina/Catamarca',
  'America/Coral_Harbour': 'America/Atikokan',
  'America/Cordoba': 'America/Argentina/Cordoba',
  'America/Godthab': 'America/Nuuk',
  'America/Indianapolis': 'America/Indiana/Indianapolis',
  'America/Jujuy': 'America/Argentina/Jujuy',
  'America/Louisville': 'America/Kentucky/Louisville',
  'America/Mendoza': 'America/Argentina/Mendoza',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'Europe/Kiev': 'Europe/Kyiv',
  'Pacific/Enderbury': 'Pacific/Kanton',
  'Pacific/Ponape': 'Pacific/Pohnpei',
  'Pacific/Truk': 'Pacific/Chuuk',
};

const known = new Map<string, string | undefined>();

/** A zone by the name that it has now, whichever of its names is told; undefined of what is no place: UTC, or a distance from it. */
export function zonePlaceNamed(name: string): string | undefined {
  if (!known.has(name)) known.set(name, currentName(name));
  return known.get(name);
}

function currentName(name: string): string | undefined {
  try {
    const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions();
    return isPlace(timeZone) ? (renamed[timeZone] ?? timeZone) : undefined;
  } catch {
    return undefined;
  }
}

const isPlace = (name: string): boolean => name.includes('/') && !name.startsWith('Etc/');

/** All that can be chosen. */
export const zonePlaces: readonly string[] = Intl.supportedValuesOf('timeZone')
  .flatMap((name) => zonePlaceNamed(name) ?? [])
  .toSorted();

/** "Kolkata", "Indianapolis, Indiana"; of a mere distance from UTC that. */
export function placeCalled(zone: string): string {
  const place = zonePlaceNamed(zone);
  if (place === undefined) return /^[+-]/u.test(zone) ? `UTC${zone}` : zone;
  return cityIn(place);
}

const cityIn = (place: string): string =>
  place.split('/').slice(1).toReversed().join(', ').replaceAll('_', ' ');

const calledBefore = new Map(Object.entries(renamed).map(([before, now]) => [now, cityIn(before)]));

/** As somebody may look for it who goes by its older name: "Kolkata (Calcutta)". */
export function placeInList(place: string): string {
  const [now, before] = [cityIn(place), calledBefore.get(place)];
  return before === undefined || now.startsWith(before) ? now : `${now} (${before})`;
}

/** "Asia". */
export const regionOf = (place: string): string => place.split('/')[0] ?? '';

/** The largest of each clock, the ones with summer time first where two may show the same. */
const largest: readonly string[] = [
  'Pacific/Pago_Pago Pacific/Honolulu Pacific/Marquesas America/Anchorage America/Los_Angeles America/Denver',
  'America/Chicago America/Mexico_City America/New_York America/Bogota America/Halifax America/Caracas',
  'America/St_Johns America/Sao_Paulo Atlantic/Azores Atlantic/Cape_Verde Europe/London Africa/Abidjan',
  'Europe/Berlin Africa/Lagos Europe/Athens Africa/Johannesburg Europe/Istanbul Asia/Tehran Asia/Dubai',
  'Asia/Kabul Asia/Karachi Asia/Kolkata Asia/Kathmandu Asia/Dhaka Asia/Yangon Asia/Bangkok Asia/Shanghai',
  'Asia/Tokyo Australia/Adelaide Australia/Darwin Australia/Sydney Australia/Brisbane Pacific/Guadalcanal',
  'Pacific/Auckland Pacific/Fiji Pacific/Chatham Pacific/Apia Pacific/Tongatapu Pacific/Kiritimati',
].flatMap((line) => line.split(' '));

type Told = { readonly timeZone: string; readonly locale: string };

/**
 * Where somebody may well be: the place that is told, by its name of now. Of a mere distance from UTC, which knows no summer time, the largest
 * place with that clock at `now`, of the country in their locale before all others. What none has is as it was.
 */
export function likelyPlace({ timeZone, locale }: Told, now: Temporal.Instant): string {
  const place = zonePlaceNamed(timeZone);
  if (place !== undefined) return place;
  const offsetOf = (zone: string) => now.toZonedDateTimeISO(zone).offsetNanoseconds;
  const there = new Set(placesOf(locale));
  const among = [...largest.filter((each) => there.has(each)), ...there, ...largest];
  return among.find((each) => offsetOf(each) === offsetOf(timeZone)) ?? timeZone;
}

function placesOf(locale: string): readonly string[] {
  const zones = new Intl.Locale(locale).getTimeZones() ?? [];
  return zones.flatMap((name) => zonePlaceNamed(name) ?? []);
}
