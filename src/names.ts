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
  const meant = new Map<string, Set<string>>();
  for (const each of people)
    for (const form of forms) {
      const text = folded(form(each));
      meant.set(text, (meant.get(text) ?? new Set()).add(each.id));
    }
  const isClear = (text: string) => meant.get(folded(text))?.size === 1;
  return new Map(
    people.map((each) => [each.id, forms.map((form) => form(each)).find(isClear) ?? lastForm(each)]),
  );
}
