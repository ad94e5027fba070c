export const en = {
  closing: (program: string, day: string) =>
    `Your program *${program}* comes to its end on *${day}*, and this pair with it.`,
  closingSession:
    'A good ending is worth a session: look back at what you set out to do, thank each other, and each name one thing to keep. _Start a session_ brings a plan for it. The conversation stays yours.',
  noLongerClosing: (program: string) =>
    `*${program}* was about to end here. It isn’t any longer: \`/peer pair\` shows where you are.`,
  goesOn: (program: string) =>
    `Good news: *${program}* goes on after all, and so does this pair, just where it was.`,
  goesOnPaused: (program: string, day: string) =>
    `Good news: *${program}* goes on after all, and so does this pair. It’s paused until *${day}*, then it goes on by itself.`,
};
