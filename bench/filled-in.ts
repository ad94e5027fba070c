import { inSameWords } from '../src/features/rounds/drafts/model/same-words.ts';
import type { Candidate } from '../src/matching/match.ts';
import { withBlanks } from './fit/organizations.ts';
import type { Random } from './random.ts';
import { random } from './random.ts';

const BLANK = 0.35;

/** As people fill it in: a third of what is optional left blank, by some nearly all, and words in capitals as they come. */
export function filledIn(people: readonly Candidate[]): readonly Candidate[] {
  const rng = random(11);
  return people.map((person) => inOwnLetters(withBlanks(person, BLANK, rng), rng));
}

function inOwnLetters(person: Candidate, rng: Random): Candidate {
  const typed = (text: string): string => {
    if (rng.chance(0.1)) return text.toUpperCase();
    return rng.chance(0.2) ? text.toLowerCase() : text;
  };
  const { team, department, location, earlierPath, languages, interests } = person;
  return {
    ...person,
    ...(team !== undefined && { team: typed(team) }),
    ...(department !== undefined && { department: typed(department) }),
    ...(location !== undefined && { location: typed(location) }),
    ...(earlierPath !== undefined && { earlierPath: typed(earlierPath) }),
    languages: languages.map(typed),
    interests: interests.map(typed),
  };
}

/** What the bot does to them before it matches: the same thing is spelled one way. */
export function inOneSpelling(people: readonly Candidate[]): readonly Candidate[] {
  const written = people.map(({ team = '', department = '', location = '', earlierPath = '', ...lists }) => ({
    team,
    department,
    location,
    earlierPath,
    languages: [...lists.languages],
    interests: [...lists.interests],
  }));
  const spelled = written.map(inSameWords(written));
  return people.map((person, at) => {
    const known = Object.entries(spelled[at] ?? {}).filter(([, value]) => value !== '');
    return { ...person, ...Object.fromEntries(known) };
  });
}
