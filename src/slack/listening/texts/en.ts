export const en = {
  noticeTitle: 'Peer Pairs',
  close: 'Close',
  unknownCommand: (word: string) => `I don’t know \`/peer ${word}\`. Here’s what I can do:`,
  staleButton:
    'That button is from an earlier version, so nothing was changed. The Home tab of Peer Pairs shows what’s current.',
  cannotOpen:
    'I couldn’t show that in time, so the window stayed closed. Please try again, or open the Home tab of Peer Pairs.',
  windowGone: (title: string) => `*${title}* couldn’t stay open, so here’s how things stand.`,
  submittedBefore:
    'You’ve already sent me this, so it counts once. The Home tab of Peer Pairs shows how things stand.',
  unreadable:
    'I couldn’t understand that, so nothing was changed. Please start again from the Home tab of Peer Pairs.',
  wentWrong:
    'Something went wrong on my side, and nothing was changed. Please try again. If it happens again, `/peer admins` shows who can help.',
  databaseAway:
    'I can’t reach my database right now, so nothing was changed. Please try again in a few minutes.',
  accessLost:
    'I’ve lost my access to this workspace, and the person who installed Peer Pairs has to install it again. `/peer admins` shows who can help.',
  slackBusy: 'Slack takes nothing more from me right now, so this isn’t done. Please try again in a minute.',
  unsure:
    'Something went wrong while I was saving, so I don’t know if it worked. Please look at the Home tab of Peer Pairs before you try again.',
  typedWords: 'What you wrote isn’t kept. Here it is for you to copy:',
  typedIsKept:
    'I’ve kept what you wrote, and the form shows it once it opens again. `/peer pair` shows where you are.',
  stillSaving: 'This takes longer than usual. I’ll tell you how it ends, so please don’t send it again.',
};
