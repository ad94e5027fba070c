import { languageNamed } from '../../../../spoken-languages.ts';
import { folded, readable } from '../../../../written.ts';
import type { Profile } from '../../../people/enrolment/model.ts';

/** What of a profile is written freely, so that two may write the same thing differently. */
export type Written = Pick<
  Profile,
  'otherWork' | 'team' | 'department' | 'location' | 'earlierPath' | 'languages' | 'interests'
>;

/**
 * Spells what people wrote in one way, so that the same thing counts as the same: of all spellings in a pool the one that
 * most use. A language that can be told is its code, whatever it was called. What nobody can read is as good as blank.
 */
export function inSameWords(pool: readonly Written[]): (written: Written) => Written {
  const words = {
    otherWork: spelling(pool.flatMap(({ otherWork }) => otherWork ?? [])),
    team: spelling(pool.map(({ team }) => team)),
    department: spelling(pool.map(({ department }) => department)),
    location: spelling(pool.map(({ location }) => location)),
    earlierPath: spelling(pool.map(({ earlierPath }) => earlierPath)),
    languages: languageSpelling(pool.flatMap(({ languages }) => languages)),
    interests: spelling(pool.flatMap(({ interests }) => interests)),
  };
  return (written) => ({
    ...(written.otherWork !== undefined && { otherWork: words.otherWork(written.otherWork) }),
    team: words.team(written.team),
    department: words.department(written.department),
    location: words.location(written.location),
    earlierPath: words.earlierPath(written.earlierPath),
    languages: each(written.languages, words.languages),
    interests: each(written.interests, words.interests),
  });
}

type Spelling = (text: string) => string;

const each = (texts: readonly string[], spelled: Spelling): string[] =>
  [...new Set(texts.map(spelled))].filter((text) => text !== '');

function languageSpelling(texts: readonly string[]): Spelling {
  const spelled = spelling(texts);
  const known = new Map([...new Set(texts)].map((text) => [text, languageNamed(text)]));
  return (text) => known.get(text) ?? spelled(text);
}

/** Of spellings used equally often, the first in the order of letters. */
function spelling(texts: readonly string[]): Spelling {
  const foldedOnce = new Map([...new Set(texts)].map((text) => [text, folded(text)]));
  const uses = new Map<string, Map<string, number>>();
  for (const text of texts) {
    const key = foldedOnce.get(text) ?? '';
    const spellings = uses.get(key) ?? new Map<string, number>();
    const shown = readable(text.normalize('NFKC'));
    uses.set(key, spellings.set(shown, (spellings.get(shown) ?? 0) + 1));
  }
  const chosen = new Map(
    [...uses].map(([key, spellings]) => {
      const [most = ['']] = [...spellings].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
      return [key, key === '' ? '' : most[0]];
    }),
  );
  return (text) => chosen.get(foldedOnce.get(text) ?? folded(text)) ?? text;
}
