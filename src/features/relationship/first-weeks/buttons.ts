export const ids = {
  suggest: 'first-weeks.suggest',
  suits: 'first-weeks.suits',
  otherTimes: 'first-weeks.other-times',
  googleCalendar: 'first-weeks.google-calendar',
  outlook: 'first-weeks.outlook',
  answer: {
    yes: 'first-weeks.yes',
    pause: 'first-weeks.pause',
    another: 'first-weeks.another',
    end: 'first-weeks.end',
  },
  askForSlots: 'first-weeks.ask-for-slots',
} as const;
