export const en = {
  command: { line: 'have your sessions in your own calendar', button: 'Open my calendar' },
  title: 'Calendar',
  close: 'Close',
  none: 'I can make a private address for your calendar program. Your sessions then appear there and follow when they move.',
  holds: 'It holds the times of your sessions, and nobody’s name. Anyone who has the address can read them.',
  make: 'Make an address',
  made: 'Here’s your address. Add it in your calendar program as a subscription. I can’t show it again.',
  kept: (day: string) =>
    `You’ve had an address since *${day}*. I can’t show it again. Another one takes its place, and the old one stops working.`,
  another: 'Make another',
  off: 'Turn it off',
  isOff: 'Your address is off, and it shows nothing anymore. You can make another at any time.',
  unserved:
    'This install can’t serve calendar addresses. *Get calendar file* under each booked session works instead, and `/peer session` shows when you meet.',
  refusals: {
    unserved:
      'This install can’t serve calendar addresses, so nothing was made. `/peer session` shows when you meet.',
    'not-in-directory':
      'I can’t find you in this workspace yet. If you’ve just arrived, please try `/peer calendar` again in a few minutes.',
  },
};
