export const ids = {
  answer: {
    yes: 'first-weeks.yes',
    pause: 'first-weeks.pause',
    another: 'first-weeks.another',
    end: 'first-weeks.end',
  },
  askForSlots: 'first-weeks.ask-for-slots',
} as const;
