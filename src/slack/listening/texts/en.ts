export const en = {
  noticeTitle: 'Peer Pairs',
  close: 'Close',
  unknownCommand: (word: string) => `I don't know \`/peer ${word}\`. Here is what I can do:`,
  staleButton:
    'That button belongs to an earlier version of me, so nothing was changed. Open the Home tab of Peer Pairs for what is current.',
  cannotOpen:
    'I couldn’t show that in time, so that window stayed closed. Please try once more, or open the Home tab of Peer Pairs.',
  windowGone: (title: string) => `*${title}* couldn’t stay open, so here’s how things stand.`,
  submittedBefore:
    'I already have this from you, and it counts once. The Home tab of Peer Pairs shows how things stand.',
  unreadable:
    'I could not make sense of that, so nothing was changed. Please open the Home tab of Peer Pairs and start again from there.',
  wentWrong:
    'Something went wrong on my side, and nothing was changed. Please try once more. If it stays like this, tell whoever looks after Peer Pairs here.',
};
