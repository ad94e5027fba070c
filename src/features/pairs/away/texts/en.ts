export const en = {
  pairPausedApart: (names: string, day: string) =>
    `Your pair with *${names}* is paused until ${day}. Your pair DM has become a channel, so I tell you here. \`/peer pair\` shows where you are.`,
  lastsUntil: (day: string) => `This pause lasts until ${day}. \`/peer pair\` shows where you are.`,
  hasLastDay: 'This pair was paused, and has a last day instead by now. `/peer pair` shows where you are.',
  pairPaused: (day: string) =>
    `This pair is paused until ${day}. Until then I write here only if it ends or restarts. Everything stays as it is, and \`/peer pair\` shows where you are.`,
};
