import { claimsOfAskingAlone } from './claims-of-asking-alone.ts';
import { claimsOfHelp } from './claims-of-help.ts';
import { claimsOfPrivacy } from './claims-of-privacy.ts';
import { claimsOfWishes } from './claims-of-wishes.ts';
import { claimsOfEndings, type Claim } from './privacy-claims-of-endings.ts';

/** Each sentence that speaks of privacy, and what makes it true. */
export const claims: readonly Claim[] = [
  ...claimsOfEndings,
  ...claimsOfAskingAlone,
  ...claimsOfWishes,
  {
    true: [
      ['words/profile-shown.test.ts', 'is what the form says'],
      ['words/profile-shown.test.ts', 'names each answer under who sees it'],
    ],
    said: {
      'people/enrolment': [
        'The last lines of each part say who sees what.',
        'A peer I suggest sees',
        'Program admins see where the two fit together.',
        'Once you’re introduced, a peer sees',
        'I show it to nobody else.',
        'That peer and the program admins may see what you share of this:',
        'They may see that you differ in this, but not your answers:',
        'Program admins also see',
        'I don’t show anyone',
      ],
      'people/listing': [
        'You see names, states, kinds of work, career levels, and the day a pause ends.',
        'You see nothing else from a profile here.',
      ],
    },
  },
  {
    true: [
      [
        'scenarios/insight/pair-list.test.ts',
        'shows who is with whom and how they stand, and nothing that they wrote',
      ],
      ['scenarios/insight/pair-list.test.ts', 'is told to the pair without a name'],
    ],
    said: {
      'insight/pair-list': [
        'You see who is with whom and whether they’ve begun.',
        'being asked, in private, whether they’d like to meet',
        'Admins see whether pairs have begun, never what you write.',
        'Admins see whether a pair is silent, never what you write.',
      ],
    },
  },
  {
    true: [
      ['words/privacy.test.ts', 'is sealed'],
      ['words/privacy.test.ts', 'is read by its own feature alone'],
      ['scenarios/relationship/around-sessions.test.ts', 'is read by its author alone until they let'],
      ['scenarios/relationship/around-sessions.test.ts', 'stands in the agenda of the next session'],
    ],
    said: {
      'relationship/preparation': [
        'I store this encrypted.',
        'Program admins don’t see it.',
        'Everyone in your pair gets it in private before you meet.',
      ],
      'relationship/actions': [
        'Everyone in your pair sees it: it stands in the agenda of your next session.',
        'I store it encrypted.',
        'Program admins don’t see it.',
      ],
    },
  },
  {
    true: [
      ['scenarios/people/pausing.test.ts', 'is quiet with their pair until the day'],
      ['features/people/listing/model.test.ts', 'says until when for a pause'],
    ],
    said: {
      'people/pausing': ['Program admins see that day, and so does your pair if you have one.'],
    },
  },
  {
    true: [['manifest.test.ts', 'can never read what people write to each other']],
    said: {
      'rounds/introductions': [
        'I can’t read what you write here.',
        'A workspace owner may be able to export it from Slack.',
      ],
      home: [':lock: *Who sees what*: I can’t read what you write to each other.'],
    },
  },
  {
    true: [
      ['words/privacy.test.ts', 'is sealed'],
      ['words/privacy.test.ts', 'is read by its own feature alone'],
    ],
    said: {
      'relationship/agreement': [
        'I store what you write encrypted, for your pair alone.',
        'I store it encrypted, for your pair alone.',
        'Program admins don’t see it.',
        'A workspace owner may be able to export Slack messages.',
        'This is no contract.',
      ],
      home: [
        'Your agreement and the goals you show are your pair’s, and admins see neither.',
        'A workspace owner may be able to export Slack messages.',
      ],
      'ways-on/leaving': [
        'I keep your profile, encrypted, and `/peer privacy` erases it.',
        'I keep your profile, encrypted, in case you come back.',
      ],
    },
  },
  {
    true: [
      [
        'scenarios/relationship/agreement.test.ts',
        'keeps what was typed, sealed, for its writer alone, until they propose or start over',
      ],
      ['scenarios/relationship/agreement-acts.test.ts', 'in private, only who has not signed, once'],
    ],
    said: {
      'relationship/agreement': ['Only you see it until you propose.', 'Only you see this reminder.'],
    },
  },
  {
    true: [
      ['scenarios/relationship/own-answers.test.ts', 'opens with one’s own answers for each of them'],
      ['scenarios/relationship/check-ins-private.test.ts', 'appears in no payload of anybody else'],
      [
        'scenarios/relationship/check-ins.test.ts',
        'stands in the pair’s DM with their name, and nothing else',
      ],
      ['words/privacy.test.ts', 'is read by its own feature alone'],
      ['features/programs/setup/forms.test.ts', "setting: 'reportFloor', least: 5"],
      ['features/insight/measures/figures.test.ts', 'has no number under the floor, whatever the people are'],
      ['features/insight/measures/attack.test.ts', 'narrows nothing down in random programs'],
    ],
    said: {
      'relationship/check-ins': [
        'Three taps, answered in private.',
        'Twelve taps, answered in private.',
        'Answer privately: check-in',
        'Your pair sees only what you share.',
        'Nobody but you sees a single answer until you share it.',
        'I only say here when everyone has answered.',
        'Answer privately',
        'Program admins can get numbers of five people or more.',
        'A workspace owner may be able to export Slack messages.',
      ],
      home: [
        'Nobody but you sees a single check-in answer until you share it.',
        'Program admins see who’s with whom and how a pair stands, and can get numbers of five people or more.',
      ],
      'programs/setup': [
        'At least 5, so that nobody can be recognized in a number.',
        'In a smaller group, someone could be recognized.',
      ],
    },
  },
  {
    true: [
      ['scenarios/relationship/goals-seen.test.ts', 'appears in no payload of anybody else'],
      ['scenarios/relationship/goals-seen.test.ts', 'is taken out of its message, once it is hidden'],
      ['scenarios/relationship/goals-later.test.ts', 'where nobody sees it until it is shown'],
      ['scenarios/relationship/goals-later.test.ts', 'the other sees nothing of what becomes of it'],
      ['features/relationship/goals/model.test.ts', 'is everybody where it is shared'],
    ],
    said: {
      'relationship/goals': [
        'Who sees it?',
        'You choose who sees it.',
        'Everyone in your pair sees a shared goal.',
        'only you see it',
        'sees now.',
        'Only you see it there until you change that.',
        'If your pair ends, only you see what comes after.',
        'Only you see them now.',
        '`/peer goals` shows the goals that you see.',
        'Your pair reads this where it sees the goal.',
      ],
    },
  },
  {
    true: [
      ['features/relationship/goals/model.test.ts', 'shows nobody how confident somebody else is'],
      ['scenarios/relationship/goals-shared.test.ts', 'each says alone how confident they are'],
    ],
    said: { 'relationship/goals': ['Only you see this.'] },
  },
  {
    true: [['scenarios/relationship/goals-seen.test.ts', 'has no say in which topic the pair is sent']],
    said: {
      'relationship/goals': ['Topics for your pair follow the themes of goals that your whole pair can see.'],
    },
  },
  {
    true: [
      ['scenarios/rounds/double-blind-alike.test.ts', 'reads the same to the letter'],
      ['scenarios/rounds/double-blind-alike.test.ts', 'is no wiser as an admin'],
      ['scenarios/rounds/double-blind.test.ts', 'asks each in private'],
    ],
    said: {
      'rounds/asked-first': [
        'I won’t tell anyone what you say',
        'I won’t tell anyone what you say.',
        'If not, a no and no answer look the same.',
        'I won’t tell anyone what you said, and you can change it until then.',
        ', and I won’t tell anyone what you said.',
        'I won’t tell anyone what you say, and I won’t ask why.',
      ],
      'rounds/drafts': ['I ask each person in private, and they have', 'in private.'],
      'programs/setup': ['Each is asked in private, and they meet if all say yes'],
    },
  },
  {
    true: [
      ['scenarios/relationship/first-weeks.test.ts', 'is asked each in their own conversation'],
      ['scenarios/relationship/first-weeks.test.ts', 'without saying who'],
      ['scenarios/relationship/silent-pairs.test.ts', 'is asked once, each in private'],
    ],
    said: {
      'relationship/first-weeks': ['I ask each of you in private, and tell nobody your answer.'],
      'ways-on/pulse': ['I ask each of you in private.', 'I tell nobody which button you press.'],
      'ways-on/still-wanted': ['I can suggest some in your pair DM, and I won’t say who asked.'],
    },
  },
  {
    true: [
      ['scenarios/programs/setup.test.ts', 'shows it to whoever thinks about joining'],
      ['scenarios/people/joining.test.ts', 'is told what happens next, there and in App Home'],
    ],
    said: {
      'programs/setup': ['Everybody sees this before they join.', 'People who are waiting see this day.'],
    },
  },
  {
    true: [
      ['scenarios/programs/archiving.test.ts', 'tells whoever waits in private'],
      ['scenarios/sending/undelivered.test.ts', 'stand in the list of people'],
    ],
    said: {
      'programs/archiving': ['People who are waiting for a peer hear it in private.'],
      'people/undelivered': ['You see what went missing, never what a message says.'],
    },
  },
  ...claimsOfHelp,
  ...claimsOfPrivacy,
];
