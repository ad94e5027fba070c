export const en = {
  answered: {
    yes: 'Good to hear. The easiest first step is a time to meet: I can put some into your group DM, and do not say who asked.',
    pause: 'That is fine. `/peer pause` keeps everything as it is, until a day that you choose.',
    another: 'That is fine. `/peer rematch` brings you another peer, and no reason is asked.',
    end: 'That is fine, and thank you for having been open to it. `/peer leave` takes you out of the program and ends the pair in one neutral line. You read first what it means.',
  },
  waysOn: {
    yes: 'Find a time',
    pause: 'Take a pause',
    another: 'Find another peer',
    end: 'Leave kindly',
  },
};
