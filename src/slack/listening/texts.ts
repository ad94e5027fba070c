import { catalogue } from '../../language.ts';

export const texts = catalogue({
  en: {
    noticeTitle: 'Peer Pairs',
    close: 'Close',
    unknownCommand: (word: string) => `I don't know \`/peer ${word}\`. Here is what I can do:`,
    staleButton:
      'That button belongs to an earlier version of me, so nothing was changed. Open the Home tab of Peer Pairs for what is current.',
    cannotOpen:
      'I couldn’t show that in time, so that window stayed closed. Please try once more, or open the Home tab of Peer Pairs.',
    windowGone: (title: string) => `*${title}* couldn’t stay open, so here’s how things stand.`,
    unreadable:
      'I could not make sense of that, so nothing was changed. Please open the Home tab of Peer Pairs and start again from there.',
    wentWrong:
      'Something went wrong on my side, and nothing was changed. Please try once more. If it stays like this, tell whoever looks after Peer Pairs here.',
    databaseAway:
      'I can’t reach my database right now, so nothing was changed. Please try again in a few minutes.',
    unsure:
      'Something went wrong on my side while I was saving, so I can’t tell whether it worked. Open the Home tab of Peer Pairs to see, before you try again.',
    stillSaving:
      'This takes longer than usual. I’m still at it and will tell you how it ends, so please don’t send it again.',
  },
});
