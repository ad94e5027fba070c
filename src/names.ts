import { isFormer } from './personal-data.ts';
import { folded, readable } from './written.ts';

/** How somebody is called in Slack, as it can be read. */
export type Names = {
  readonly id: string;
  /** The one they have chosen to be called by, else the nearest there is. Never empty. */
  readonly name: string;
  /** First and last, for most; empty where Slack does not tell. */
  readonly realName: string;
  /** Empty where Slack does not tell. */
  readonly handle: string;
};

/** What can be read of the first of them that can be read at all. */
export const firstReadable = (...texts: readonly (string | undefined)[]): string =>
  texts.map((text = '') => readable(text)).find((text) => text !== '') ?? '';

export const fullNameOf = ({ name, realName }: Names): string => (realName === '' ? name : realName);

const withHandle = (names: Names): string =>
  isFormer(names.id)
    ? names.name
    : `${fullNameOf(names)} (${names.handle === '' ? names.id : `@${names.handle}`})`;

const withId = (names: Names): string => `${fullNameOf(names)} (${names.id})`;

/** All that somebody may be searched for by. */
export const everyNameOf = ({ id, name, realName, handle }: Names): string =>
  [name, realName, `@${handle}`, id].join(' ');

/** Of those who are erased nothing is left by which they could be told apart. */
const lastForm = (names: Names): string => (isFormer(names.id) ? names.name : withId(names));

type Form = (names: Names) => string;

/** By first name among those who know each other; by more than that, those of whom two would read the same. */
export const shortNames = (people: readonly Names[]): ReadonlyMap<string, string> =>
  toldApart(people, [({ name }) => name, fullNameOf, withHandle]);

/** By full name where people may be strangers; with their handle, those of whom two would read the same. */
export const fullNames = (people: readonly Names[]): ReadonlyMap<string, string> =>
  toldApart(people, [fullNameOf, withHandle]);

/** For each the first form that could mean nobody else among them. */
function toldApart(people: readonly Names[], forms: readonly Form[]): ReadonlyMap<string, string> {
  const all = people.map((each) => ({
    each,
    told: forms.map((form) => form(each)).map((text) => ({ text, read: folded(text) })),
  }));
  const meant = new Map<string, Set<string>>();
  for (const { each, told } of all)
    for (const { read } of told) meant.set(read, (meant.get(read) ?? new Set()).add(each.id));
  return new Map(
    all.map(({ each, told }) => [
      each.id,
      told.find(({ read }) => meant.get(read)?.size === 1)?.text ?? lastForm(each),
    ]),
  );
}
