export type PickerChoice = {
  readonly value: string;
  readonly text: string;
  /** Said beside it, and searched too. */
  readonly note?: string | undefined;
};

const MOST_SHOWN = 100;
/** What parts words, in what is searched and in what is typed. */
const PARTING = /[^\p{L}\p{N}/]+/u;

/** Those whose words begin with all that is typed, whatever the capitals and accents. */
export function choicesFor(choices: readonly PickerChoice[], typed: string): readonly PickerChoice[] {
  const sought = folded(typed).split(PARTING).filter(Boolean);
  return choices
    .filter(({ text, note = '' }) => {
      const words = folded(`${text} ${note}`).split(PARTING);
      return sought.every((each) => words.some((word) => word.startsWith(each)));
    })
    .slice(0, MOST_SHOWN);
}

const folded = (words: string): string => words.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
