export const ids = {
  choose: 'vocabulary.choose',
  reword: 'vocabulary.reword',
  set: 'vocabulary.set',
  back: 'vocabulary.back',
  saveChoice: 'vocabulary.save-choice',
  saveWords: 'vocabulary.save-words',
  useSet: 'vocabulary.use-set',
} as const;

export const fields = { chosen: 'chosen', own: 'own' } as const;

/** The field of one word, by the id that it keeps. */
export const wordField = (id: string): string => `word_${id}`;
