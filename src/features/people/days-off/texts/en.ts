import { formatNumber, type Notation } from '../../../../language.ts';
import { mostDaysOff } from '../model.ts';

export const en = (notation: Notation) => ({
  command: { line: 'mark single days on which I leave you alone', button: 'Mark days off' },
  title: 'Days off',
  intro:
    'On these days I don’t write to you by myself, and I suggest no times. Public holidays are in your profile.',
  none: 'You haven’t marked any days yet.',
  day: 'Add a day',
  submit: 'Mark it',
  close: 'Close',
  remove: 'Remove',
  removeSpoken: (day: string) => `Remove ${day}`,
  dayNeeded: 'Please choose a day from today, up to a year ahead.',
  refusals: {
    'too-many': `You’ve marked ${formatNumber(mostDaysOff, notation)} days. Remove one first, or use \`/peer pause\` for a longer time.`,
    'too-many-without-pause': `You’ve marked ${formatNumber(mostDaysOff, notation)} days, so nothing was changed. Remove one first.`,
    'not-in-directory':
      'I can’t find you in this workspace yet. If you’ve just arrived, please try `/peer days-off` again in a few minutes.',
  },
});
