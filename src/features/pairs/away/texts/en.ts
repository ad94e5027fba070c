export const en = {
  pairPaused: (day: string) =>
    `This pair is paused until ${day}. Until then I write here only if it ends or restarts. Everything stays as it is, and \`/peer pair\` shows where you are.`,
};
