export const en = {
  closing: (program: string, day: string) =>
    `Your program *${program}* ends on *${day}*, and this pair ends with it.`,
  closingSession:
    'A good ending is worth a session: look back at what you set out to do, thank each other, and each name one thing to keep. _Start a session_ has a plan for it.',
  firstSession: 'There’s still time to meet, if you like. _Start a session_ has a plan for it.',
  noLongerClosing: (program: string) =>
    `*${program}* was about to end here, but it isn’t now. \`/peer pair\` shows where you are.`,
  goesOn: (program: string) =>
    `Good news: *${program}* goes on after all, and so does your pair. \`/peer pair\` shows where you are.`,
  goesOnPaused: (program: string, day: string) =>
    `Good news: *${program}* goes on after all, and so does your pair. It’s paused until *${day}*, then restarts by itself. \`/peer pair\` shows where you are.`,
};
