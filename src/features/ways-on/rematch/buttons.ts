/** Named apart from the views, since App Home carries some of these buttons too. */
export const ids = {
  open: 'rematch.open',
  choose: 'rematch.choose',
  ask: 'rematch.ask',
  takeBack: 'rematch.take-back',
  takeBackInModal: 'rematch.take-back-in-modal',
} as const;
