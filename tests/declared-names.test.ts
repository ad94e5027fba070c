import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { featuresAmong, homeOf, namesOfSeveral } from './support/declared-names.ts';

// A reader who meets a name in a folder that does not declare it must not have to ask which of several things it is.

const files = globSync('src/**/*.ts');

describe('a type that other folders import', () => {
  it('has a name that no other exported type has', () => {
    expect(files.length).toBeGreaterThan(1000);
    expect(namesOfSeveral(new Map(files.map((file) => [file, readFileSync(file, 'utf8')])))).toEqual([]);
  });
});

const goals = 'src/features/relationship/goals/model.ts';
const bookings = 'src/features/relationship/bookings/model.ts';
const twice = [
  [goals, "export const outcomes = ['done'] as const;\nexport type Outcome = (typeof outcomes)[number];\n"],
  [bookings, 'export interface Outcome {\n  readonly at: string;\n}\n'],
] as const;
const doors = [goals, bookings].map((file) => [file.replace('model.ts', 'feature.ts'), ''] as const);
const found = [`Outcome: ${goals}, ${bookings}`];

describe('a name that stands for two things is found', () => {
  it.each([
    ['by itself', "import type { Outcome } from '../goals/model.ts';\n"],
    ['among values', "import { outcomes, type Outcome } from '../goals/model.ts';\n"],
    ['over several lines', "import {\n  outcomes,\n  type Outcome,\n} from '../goals/model.ts';\n"],
    ['under another name', "import type { Outcome as OfGoal } from '../goals/model.ts';\n"],
  ])('where one is imported %s', (_, line) => {
    expect(
      namesOfSeveral(new Map([...doors, ...twice, ['src/features/relationship/topics/service.ts', line]])),
    ).toEqual(found);
  });

  it('where it is handed on', () => {
    const handedOn = [
      [
        'src/features/relationship/goals/handing.ts',
        "export type { Outcome as OfGoal } from './model.ts';\n",
      ],
      ['src/app.ts', "import type { OfGoal } from './features/relationship/goals/handing.ts';\n"],
    ] as const;
    expect(namesOfSeveral(new Map([...doors, ...twice, ...handedOn]))).toEqual(found);
  });

  it('where one of them is a class', () => {
    const own = [
      ['src/content/reading.ts', 'export class Reading {}\n'],
      ['src/slack/all-users.ts', 'export type Reading = string;\n'],
      ['src/main.ts', "import { Reading } from './content/reading.ts';\n"],
    ] as const;
    expect(namesOfSeveral(new Map(own))).toHaveLength(1);
  });
});

describe('a name that stands for two things is let be', () => {
  it('where each stays in its folder', () => {
    const within = [
      'src/features/relationship/goals/views/one.ts',
      "import type { Outcome } from '../model.ts';\n",
    ];
    expect(namesOfSeveral(new Map([...doors, ...twice, within as [string, string]]))).toEqual([]);
  });

  it('where the other is its file’s alone', () => {
    const others = [
      ['src/scheduling/firing.ts', 'type Outcome = string;\n'],
      [goals, twice[0][1]],
      ['src/app.ts', "import type { Outcome } from './features/relationship/goals/model.ts';\n"],
    ] as const;
    expect(namesOfSeveral(new Map(others))).toEqual([]);
  });
});

describe('at home is', () => {
  it.each([
    ['src/features/relationship/goals/views/one.ts', 'src/features/relationship/goals'],
    ['src/features/pairs/lifecycle.ts', 'src/features/pairs'],
    ['src/features/home/views.ts', 'src/features/home'],
    ['src/features/privacy/queries/erasing.ts', 'src/features/privacy'],
    ['src/slack/listening/meeting.ts', 'src/slack'],
    ['src/route.ts', 'src/route.ts'],
  ])('%s in %s', (file, home) => {
    expect(homeOf(file, featuresAmong(files))).toBe(home);
  });
});
