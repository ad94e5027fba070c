import { folded } from './written.ts';

/**
 * Languages that people can choose, by their BCP 47 codes: as many as one list in Slack may hold, less room for what
 * people name themselves.
 */
export const spokenLanguages: readonly string[] = [
  'af am ar az be bg bn bs ca cs cy da de el en es et eu fa fi fil fr ga gl gu ha he hi hr hu hy id ig is it ja ka kk',
  'km kn ko lb lt lv mi mk ml mn mr ms mt my ne nl no or pa pl ps pt ro ru rw si sk sl so sq sr sv sw ta te th tr uk',
  'ur uz vi xh yo yue zh zu',
].flatMap((codes) => codes.split(' '));

/** Languages in whose words people may have typed one: those that Slack speaks itself. */
const typedIn = [
  'en',
  'de',
  'es',
  'fr',
  'it',
  'ja',
  'ko',
  'nl',
  'no',
  'pl',
  'pt',
  'ru',
  'sv',
  'tr',
  'uk',
  'zh',
];

/** What some call a language beside its name. */
const alsoCalled: Readonly<Record<string, string>> = {
  Mandarin: 'zh',
  'Mandarin Chinese': 'zh',
  普通话: 'zh',
  國語: 'zh',
  Flemish: 'nl',
  Vlaams: 'nl',
  Farsi: 'fa',
  Castilian: 'es',
  Castellano: 'es',
  Bengali: 'bn',
  Tagalog: 'fil',
  'Norwegian Bokmål': 'no',
  'Bahasa Indonesia': 'id',
  Gaelic: 'ga',
  Maori: 'mi',
};

type ListedLanguage = { readonly code: string; readonly name: string };

let listed: readonly ListedLanguage[] | undefined;

/** Each by the name that its speakers give it, in the order of letters. */
export function listedLanguages(): readonly ListedLanguage[] {
  const { compare } = new Intl.Collator('en');
  listed ??= spokenLanguages
    .map((code) => ({ code, name: nameIn(code, code) }))
    .toSorted((one, other) => compare(one.name, other.name));
  return listed;
}

/** The name of a language for a reader; one that somebody named themselves stays as it is. */
export const languageName = (language: string, locale: string): string =>
  spokenLanguages.includes(language) ? nameIn(language, locale) : language;

function nameIn(code: string, locale: string): string {
  return new Intl.DisplayNames([locale], { type: 'language' }).of(code) ?? code;
}

let codes: ReadonlyMap<string, string> | undefined;

/** The code of the language that somebody named, in whichever words; undefined where it is none of the list. */
export function languageNamed(text: string): string | undefined {
  codes ??= codesByName();
  return codes.get(folded(text));
}

/** Made once, as it takes a while; what is said first counts. */
function codesByName(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const add = (name: string, code: string) => {
    if (!found.has(folded(name))) found.set(folded(name), code);
  };
  for (const code of spokenLanguages) add(code, code);
  for (const { code, name } of listedLanguages()) add(name, code);
  for (const [name, code] of Object.entries(alsoCalled)) add(name, code);
  for (const locale of typedIn) {
    const names = new Intl.DisplayNames([locale], { type: 'language' });
    for (const code of spokenLanguages) add(names.of(code) ?? code, code);
  }
  return found;
}
