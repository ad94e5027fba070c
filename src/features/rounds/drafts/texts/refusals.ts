/** Why something about a draft could not be done, and what helps. */
export const refusals = {
  'pool-too-small':
    'A round needs at least two people who have joined and have no pair. Invite some with `/peer invite`, then try again.',
  'pool-too-quiet':
    'A round needs two people I’ve heard from in the last six months: I ask the others before I match them. Choose a day for the next round in `/peer setup`, and I’ll ask them ahead of it.',
  'round-discarded':
    'This round was discarded, and nothing was sent: an admin did so, or somebody in it has had their data erased. `/peer match` makes a new one.',
  'discarded-by-you':
    'You’ve discarded this round already, and nothing was sent. `/peer match` makes a new one at any time.',
  'nothing-to-confirm':
    'There’s no pair in this round, so there’s nothing to confirm. *Change settings* can allow more pairs, and *Re-run* includes people who have joined since.',
  'round-already-confirmed':
    'This round is already confirmed, so nothing was done twice. You can close this window.',
  'round-outdated': 'Things have changed since this draft, so nothing was done. Please re-run it first.',
  'draft-changed': 'This draft has changed since you last saw it, so nothing was done. Here it is now:',
  'kept-apart':
    'The rules or this draft keep these two apart, so nothing was changed. It can be hours, a language, a recent pair, a manager or whom someone would rather not meet: I never say which. Please choose someone else.',
  'not-in-round':
    'Someone you chose isn’t in this draft, so nothing was changed. Re-run it to include people who joined recently.',
  'place-in-trio':
    'You can’t swap a place in a trio, so nothing was changed. *Pair with…* works for its members.',
  'same-person': 'You chose the same person twice, so nothing was changed. Please choose someone else.',
  'already-together': 'These two are already a pair in this draft, so nothing was changed. You can pin them.',
  'already-pinned':
    'These two are already pinned, so nothing was changed. Each re-run pairs them if it can. *Review pins* can undo it.',
};
