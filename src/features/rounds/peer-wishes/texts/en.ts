import { counted, type Notation } from '../../../../language.ts';

export const en = (notation: Notation) => ({
  command: { line: 'say in private whom you’d like as a peer', button: 'Make a wish' },
  title: 'Whom would you like?',
  submit: 'Save',
  close: 'Close',
  intro: (program: string) =>
    `*${program}*: a wish counts only if that person wishes for you too. Then rounds put you together wherever the rules allow it.`,
  label: 'I’d like to be matched with',
  hint: (most: number) =>
    `Up to ${counted(most, { one: 'person', other: 'people' }, notation)}. Leave it empty to take your wishes back.`,
  sealed:
    'I store this encrypted and show it to nobody: not to them, not to admins. If they don’t wish for you, nobody ever learns of it.',
  fromTomorrow: 'A new wish counts from this time tomorrow.',
  saved: (n: number) =>
    `Saved. You wish for ${counted(n, { one: 'person', other: 'people' }, notation)}. \`/peer wish\` changes it at any time.`,
  withdrawn: 'Saved. You wish for nobody in particular. `/peer wish` changes it at any time.',
  refusals: {
    'named-oneself': 'Please choose somebody else: you can’t be your own peer.',
    'named-nobody':
      'I don’t know someone you chose, so nothing was saved. Please choose people of this workspace.',
    'not-in':
      'You’re not in this program, so no round looks for a peer for you. `/peer join` shows what’s open.',
  },
});
