import { describe, expect, it } from '@jest/globals';
import type { Prompt } from '../../../../../src/content/pack/content.ts';
import { choosePrompt } from '../../../../../src/features/relationship/topics/model/choosing.ts';
import { aRequest } from '../requests.ts';

const today = Temporal.PlainDate.from('2026-11-23');
const working = { sessionsHeld: 3, occasion: 'agenda', closing: false } as const;

function aPrompt(id: string, changes: Partial<Prompt> = {}): Prompt {
  return { id, text: `What about ${id}?`, phase: 4, role: 'both', theme: 'trust', depth: 1, ...changes };
}

function chosen(
  prompts: readonly Prompt[],
  changes: Parameters<typeof aRequest>[0] = {},
): string | undefined {
  return choosePrompt(prompts, aRequest(changes))?.prompt.id;
}

describe('what is wanted', () => {
  it('takes the phase that the sessions held call for', () => {
    const prompts = ([1, 2, 3, 4, 5, 6] as const).map((phase) => aPrompt(`phase-${phase}`, { phase }));
    const phaseAfter = (sessionsHeld: number, closing = false): string | undefined =>
      chosen(prompts, { progress: { sessionsHeld, occasion: 'agenda', closing } });
    expect([0, 1, 2, 3, 4, 5, 6, 11].map((held) => phaseAfter(held))).toEqual(
      [1, 2, 3, 4, 4, 5, 4, 5].map((phase) => `phase-${phase}`),
    );
    expect(phaseAfter(4, true)).toBe('phase-6');
  });

  it('speaks to the seat that was asked for, and to the pair in any voice', () => {
    const forMentor = aPrompt('for-mentor', { role: 'mentor' });
    const forMentee = aPrompt('for-mentee', { role: 'mentee' });
    expect(chosen([forMentor, forMentee], { audience: 'mentee' })).toBe('for-mentee');
    expect(chosen([forMentor, forMentee], { audience: 'mentor' })).toBe('for-mentor');
    expect(chosen([forMentor], { audience: 'pair' })).toBe('for-mentor');
  });

  it("prefers the themes of the pair's goals", () => {
    const prompts = [aPrompt('on-trust'), aPrompt('on-feedback', { theme: 'feedback' })];
    expect(chosen(prompts, { goalThemes: ['feedback'] })).toBe('on-feedback');
  });

  it('lets a theme step back once it had its turn', () => {
    const prompts = ['first', 'second']
      .map((id) => aPrompt(id, { theme: 'feedback' }))
      .concat(aPrompt('on-trust'));
    const history = [{ promptId: 'first', on: today.subtract({ weeks: 1 }) }];
    expect(chosen(prompts, { goalThemes: ['feedback'], history })).toBe('on-trust');
  });

  it('and come forward again after two others', () => {
    const prompts = [aPrompt('second', { theme: 'feedback' }), aPrompt('on-trust')];
    const history = ['first', 'on-conflict', 'on-networks'].map((promptId) => ({ promptId, on: today }));
    const shown = [
      aPrompt('first', { theme: 'feedback' }),
      aPrompt('on-conflict', { theme: 'conflict' }),
      aPrompt('on-networks', { theme: 'networks' }),
    ];
    expect(chosen([...prompts, ...shown], { goalThemes: ['feedback'], history })).toBe('second');
  });

  it('brings back what was saved before anything else, although it was shown', () => {
    const prompts = [aPrompt('saved', { phase: 1 }), aPrompt('new')];
    const history = [{ promptId: 'saved', on: today.subtract({ weeks: 2 }) }];
    expect(choosePrompt(prompts, aRequest({ saved: ['saved'], history }))).toMatchObject({
      prompt: { id: 'saved' },
      because: 'saved',
    });
  });
});

describe('what never comes', () => {
  it('a muted theme, even when nothing else is left, and even when it was saved', () => {
    expect(
      choosePrompt([aPrompt('muted')], aRequest({ mutedThemes: ['trust'], saved: ['muted'] })),
    ).toBeUndefined();
  });

  it('depth 3 before the third session', () => {
    const deep = [aPrompt('deep', { depth: 3 })];
    expect(chosen(deep, { progress: { ...working, sessionsHeld: 1 } })).toBeUndefined();
    expect(chosen(deep, { progress: { ...working, sessionsHeld: 2, occasion: 'between' } })).toBeUndefined();
    expect(chosen(deep, { progress: { ...working, sessionsHeld: 2 } })).toBe('deep');
    expect(chosen(deep, { progress: { ...working, occasion: 'between' } })).toBe('deep');
  });

  it('a prompt shown less than twelve months ago, while any other is left', () => {
    const prompts = [aPrompt('shown'), aPrompt('far-off', { phase: 6, role: 'mentee' })];
    const forMentor = { audience: 'mentor' } as const;
    const dayShort = [{ promptId: 'shown', on: today.subtract({ months: 12 }).add({ days: 1 }) }];
    const fullYear = [{ promptId: 'shown', on: today.subtract({ months: 12 }) }];
    expect(chosen(prompts, { ...forMentor, history: dayShort })).toBe('far-off');
    expect(chosen(prompts, { ...forMentor, history: fullYear })).toBe('shown');
  });

  it('what was just swapped away', () => {
    const prompts = [aPrompt('one'), aPrompt('two'), aPrompt('three')];
    const first = chosen(prompts) ?? '';
    const second = chosen(prompts, { swappedAway: [first] }) ?? '';
    const third = chosen(prompts, { swappedAway: [first, second] }) ?? '';
    expect([first, second, third].toSorted()).toEqual(['one', 'three', 'two']);
  });
});

describe('when little is left', () => {
  const audience = 'mentee' as const;
  const goalThemes = ['feedback'] as const;

  it('gives up the theme first, then the phase, then the seat', () => {
    const offTheme = aPrompt('off-theme');
    const offPhase = aPrompt('off-phase', { phase: 3, theme: 'feedback' });
    const offSeat = aPrompt('off-seat', { role: 'mentor', theme: 'feedback' });
    expect(chosen([offSeat, offPhase, offTheme], { audience, goalThemes })).toBe('off-theme');
    expect(chosen([offSeat, offPhase], { audience, goalThemes })).toBe('off-phase');
    expect(chosen([offSeat], { audience, goalThemes })).toBe('off-seat');
  });

  it('turns to the nearest phase, and to closing last', () => {
    const closing = aPrompt('closing', { phase: 6 });
    const acquainted = aPrompt('acquainted', { phase: 1 });
    expect(chosen([closing, acquainted])).toBe('acquainted');
    expect(chosen([closing])).toBe('closing');
    const review = aPrompt('review', { phase: 5 });
    expect(chosen([acquainted, review], { progress: { ...working, closing: true } })).toBe('review');
  });

  it('repeats what was shown longest ago, and says so, once all of it was shown within the year', () => {
    const prompts = [aPrompt('last-week'), aPrompt('in-spring'), aPrompt('muted', { theme: 'conflict' })];
    const history = [
      { promptId: 'in-spring', on: today.subtract({ months: 8 }) },
      { promptId: 'last-week', on: today.subtract({ weeks: 1 }) },
    ];
    expect(choosePrompt(prompts, aRequest({ history, mutedThemes: ['conflict'] }))).toEqual({
      prompt: prompts[1],
      because: 'repeat',
      swapsLeft: 2,
    });
  });

  it('counts down the two swaps', () => {
    const prompts = ['a', 'b', 'c', 'd'].map((id) => aPrompt(id));
    const left = (swappedAway: readonly string[]) =>
      choosePrompt(prompts, aRequest({ swappedAway }))?.swapsLeft;
    expect([left([]), left(['a']), left(['a', 'b']), left(['a', 'b', 'c'])]).toEqual([2, 1, 0, 0]);
  });
});
