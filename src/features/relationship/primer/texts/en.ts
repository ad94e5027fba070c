import { formatNumber, type Notation } from '../../../../language.ts';

export const en = (notation: Notation) => ({
  command: { line: 'read in five minutes how to be a good peer', button: 'Read the guide' },
  close: 'Close',
  part: (part: number, parts: number) =>
    `Part ${formatNumber(part, notation)} of ${formatNumber(parts, notation)}`,
  next: 'Next',
  back: 'Go back',
  nextSpoken: (title: string) => `Next: ${title}`,
  backSpoken: (title: string) => `Go back to ${title}`,
  last: 'That’s all of it. `/peer guide` shows it again at any time.',
});
