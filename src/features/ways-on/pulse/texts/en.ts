export const en = {
  foretold: 'A question to each of you, since it’s been quiet',
  text: 'What would help your pair now?',
  question: (names: string) =>
    `:wave: *It’s been quiet in your pair with ${names}.* That happens. What would help you now?`,
  pause: 'Take a pause',
  another: 'Find another peer',
  private: 'I ask each of you in private. I tell nobody which button you press.',
  over: {
    lively: 'There’s news in your pair, so there’s nothing to answer. `/peer session` shows what’s next.',
    asked: 'There’s nothing to answer here now. `/peer pair` shows where you are.',
    paused:
      'Your pair was paused after I asked, so there’s nothing to answer here now. `/peer pair` shows where you are.',
    closing:
      'Your pair got a last day after I asked, so there’s nothing to answer here now. `/peer end` shows what’s open to you.',
    ended: 'That pair has ended, so there’s nothing to answer. The Home tab of Peer Pairs shows what’s next.',
  },
};
