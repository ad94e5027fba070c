import { plainForm } from './wording.ts';

const auxiliary =
  "(?:(?:do|does|did|is|are|am|was|were|can|could|will|would|shall|should|may|might|must|have|has|had)(?:n't)?|can't|cannot|won't)";
const asking = '(?:what|how|which|who|whom|whose|where|when|why)';
const preposition =
  '(?:in|on|at|to|from|for|with|by|of|about|through|under|over|after|before|since|until|during)';

// "Where at work do you …" asks; "When you are tired, …" only sets the scene.
const openStart = new RegExp(
  `^(?:${preposition} )?(?:(?:what|how|which|who|whom|whose|why)\\b|(?:when|where)(?: else)?(?:'s\\b| (?:(?:${preposition}|this|these) (?:\\w+ ){1,3})?${auxiliary}\\b))`,
  'u',
);
const closedStart = new RegExp(`^${auxiliary}\\b`, 'u');
const asksSomewhere = /\b(?:what|how|which|whom|whose)\b/u;
const connective = /^(?:(?:and|but|so|or|then|now) )+/u;

const secondQuestion = new RegExp(
  [
    `[,;:–—] ?(?:and|or|but|then) ${preposition}? ?${asking}\\b`,
    `[,;:–—] ?(?:and|or|but) ${auxiliary} (?:you|we|they|it|that|this|there|your|the)\\b`,
    `; ?${asking}\\b`,
    `\\b(?:and|or) ${asking} ${auxiliary}\\b`,
  ].join('|'),
  'u',
);

/** Question marks of the scripts that have their own are counted too. */
export function countQuestionMarks(text: string): number {
  return text.match(/[?？؟]/gu)?.length ?? 0;
}

/** True where "yes" or "no" would do. Looks at the sentence that ends in the question mark, clause by clause. */
export function isClosed(text: string): boolean {
  const clauses = questionSentence(text)
    .split(/[,;:–—]| - /u)
    .map((clause) =>
      clause
        .trim()
        .replace(/^["'(]+/u, '')
        .replace(connective, ''),
    );
  if (clauses.some((clause) => openStart.test(clause))) return false;
  return (
    clauses.some((clause) => closedStart.test(clause)) ||
    !clauses.some((clause) => asksSomewhere.test(clause))
  );
}

/** True where one question mark hides a second question: "What did you try, and how did it go?" */
export function asksTwice(text: string): boolean {
  return secondQuestion.test(questionSentence(text));
}

/** "Why did you" and its like: they ask a person to defend what was done. */
export function asksToJustify(text: string): boolean {
  return /\bwhy(?: \w+(?:n't)?)?(?: not)? you\b/u.test(plainForm(text));
}

function questionSentence(text: string): string {
  const upToMark = plainForm(text).split(/[?？؟]/u)[0] ?? '';
  return upToMark.split(/[.!…] /u).at(-1) ?? '';
}
