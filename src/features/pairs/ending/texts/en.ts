export const en = {
  ended:
    'This pair has come to its end, and nothing more comes from me here. Thank you for the time you gave each other.',
  afterTheProgram:
    'The conversation stays yours. Your program has come to its end too; `/peer join` shows what else is open.',
  afterwards:
    'The conversation stays yours. Whoever would like a new peer and is still in the program is first in line for the next round; `/peer join` is open to everybody.',
};
