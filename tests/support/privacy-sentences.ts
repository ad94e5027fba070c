import { globSync, readFileSync } from 'node:fs';
import { literalsIn } from './string-literals.ts';

/** What a sentence says where it speaks of who comes to read, hear or keep something. */
const words =
  /\b(?:sees|admins see|may see|can see|also see|you see|won’t see|don’t see|in private|privately|stor(?:e|ed|es)|encrypted|exports?|exported|confidential|(?:tell|told|show|ask) (?:you|anyone|nobody|it to anyone)|only to you|nobody else|nobody learns|can’t read what|look the same|contract|averages|numbers of five|see this day|see that day|won’t hear of|recognized|say why|only say here|say who|why or who|said what|admins get)\b/iu;

export type Said = { readonly where: string; readonly sentence: string };

/** Every sentence of the bot’s own texts that speaks of privacy; what a template puts in parts a sentence. */
export function privacySentences(): readonly Said[] {
  return globSync('src/features/**/texts/en.ts').flatMap((file) =>
    literalsIn(readFileSync(file, 'utf8'))
      .flatMap(({ text }) => text.split(/(?<=[.?!])\s+|\\n/u))
      .map((part) => part.replaceAll(/^[\s*•]+|[\s*]+$/gu, ''))
      .filter((part) => words.test(part))
      .map((sentence) => ({ where: file.slice('src/features/'.length, -'/texts/en.ts'.length), sentence })),
  );
}

/** Has the words, and says nothing of privacy. */
export const otherwiseMeant: readonly string[] = [
  'Your pair DM has become a channel, so I tell you here.',
  // To an admin who has named others: nobody was written to.
  'I haven’t written to them, so please tell anyone new.',
  // Of both, in their DM.
  'I ask you before that day.',
  // A button, and where it is.
  'Export my data',
  'Cancel, and press *Export my data*.',
];
