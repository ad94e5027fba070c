export const en = {
  adjust: 'Adjust our agreement',
  title: 'What would help?',
  close: 'Close',
  intro: 'Your agreement opens with that part on top. Nothing changes until everyone has signed.',
  helps: {
    rhythm: '*Rhythm*: meet more often, or less.',
    length: '*Length*: make sessions shorter or longer.',
    purpose: '*Purpose*: what you meet for.',
    talk: '*How we talk*: how you reach each other, give feedback and leave each other in peace.',
    other: '*Something else*: all of it, from the top.',
  },
  goals: '*Goals*: change, finish or drop one.',
  seeGoals: 'See goals',
  choose: 'Change',
  chooseSpoken: {
    rhythm: 'Change the rhythm',
    length: 'Change the length of sessions',
    purpose: 'Change the purpose',
    talk: 'Change how you talk',
    other: 'Change something else',
  },
};
