export const en = {
  ended:
    'This pair has come to its end, and nothing more comes from me here. Thank you for the time you gave each other.',
  neverMet: (program: string) =>
    `I had a peer for you in *${program}*, and something changed before I could introduce you. I’m sorry.`,
  firstInTheNext: 'You’re *first in the next round*, and there’s nothing you have to do.',
  afterTheProgram:
    'The conversation stays yours. Your program has come to its end too; `/peer join` shows what else is open.',
  afterwards:
    'The conversation stays yours. Whoever would like a new peer and is still in the program is first in line for the next round; `/peer join` is open to everybody.',
};
