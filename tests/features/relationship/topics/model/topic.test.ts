import { describe, expect, it } from '@jest/globals';
import { suits, type Audience } from '../../../../../src/features/relationship/topics/model/topic.ts';
import type { Prompt } from '../../../../../src/content/pack/content.ts';

const roles: readonly Prompt['role'][] = ['both', 'mentee', 'mentor'];
const rolesFor = (audience: Audience) => roles.filter((role) => suits(role, audience));

describe('a topic', () => {
  it('suits the seat that it is meant for, and the pair together whichever that is', () => {
    expect(rolesFor('pair')).toEqual(['both', 'mentee', 'mentor']);
    expect(rolesFor('mentee')).toEqual(['both', 'mentee']);
    expect(rolesFor('mentor')).toEqual(['both', 'mentor']);
  });
});
