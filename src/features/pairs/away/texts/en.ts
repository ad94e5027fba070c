export const en = {
  pairPaused: (day: string) =>
    `This pair is paused until ${day}. Until then I write here only if it ends or restarts. Your agreement and goals stay as they are, and \`/peer pair\` shows them.`,
  pairReturned: 'The pause is over. `/peer session` gets your next session ready.',
  foretold: 'Your pair goes on, as the pause is over',
};
