import { describe, expect, it } from '@jest/globals';
import { maxWeightMatching } from '../../src/matching/max-weight-matching.ts';
import { findMatchingFault } from '../../src/matching/verify-matching.ts';
import { bestTotal, graphOf, totalOf, type Edge } from '../support/graphs.ts';
import { solveUnaided } from '../support/unaided-search.ts';

/** Each shape makes a search from scratch take the step it is named after; weights and ends came from a random hunt. */
const SHAPES: Record<string, readonly Edge[]> = {
  'a tree whose root gives way to a leaf': [
    [1, 2, 4],
    [0, 2, 4],
  ],
  'a tree that reaches someone left alone before': [
    [0, 1, 4],
    [0, 2, 5],
    [2, 3, 1],
  ],
  'a triangle that shrinks': [
    [1, 2, 9],
    [0, 2, 6],
    [0, 1, 7],
  ],
  'a ring of five that shrinks': [
    [0, 1, 4],
    [0, 3, 1],
    [2, 3, 1],
    [1, 4, 7],
    [2, 4, 4],
  ],
  'a ring that shrinks above the root': [
    [1, 4, 8],
    [0, 3, 6],
    [2, 3, 6],
    [0, 1, 8],
    [0, 2, 6],
  ],
  'an outer blossom inside a larger one': [
    [2, 3, 6],
    [1, 4, 7],
    [3, 4, 2],
    [2, 4, 7],
    [0, 1, 9],
    [0, 4, 8],
  ],
  'an inner blossom that turns outer in a larger one': [
    [0, 1, 12],
    [3, 5, 4],
    [0, 3, 7],
    [0, 4, 11],
    [0, 5, 9],
    [1, 4, 11],
  ],
  'a vertex inside a blossom that is left alone': [
    [0, 2, 11],
    [1, 2, 1],
    [0, 1, 11],
  ],
  'a path between two blossoms': [
    [0, 3, 10],
    [2, 5, 8],
    [0, 1, 7],
    [1, 2, 8],
    [0, 4, 8],
    [1, 5, 12],
    [3, 4, 8],
  ],
  'a lone blossom that is matched again': [
    [0, 3, 2],
    [3, 4, 4],
    [2, 5, 10],
    [0, 4, 3],
    [1, 2, 20],
    [0, 5, 1],
  ],
  'an inner blossom opened where it is entered at its base': [
    [2, 3, 6],
    [3, 4, 8],
    [1, 3, 5],
    [0, 4, 6],
    [0, 3, 7],
  ],
  'an inner blossom opened along its ring': [
    [2, 4, 2],
    [0, 1, 1],
    [1, 4, 2],
    [2, 3, 1],
    [1, 2, 2],
  ],
  'an inner blossom opened against its ring': [
    [2, 3, 5],
    [1, 2, 7],
    [0, 1, 7],
    [0, 2, 8],
    [0, 4, 6],
  ],
  'an inner blossom opened along four of its sides': [
    [0, 1, 8],
    [0, 5, 5],
    [3, 6, 5],
    [2, 4, 7],
    [1, 2, 8],
    [0, 6, 8],
    [1, 4, 3],
    [4, 6, 6],
  ],
  'an opened blossom that held an inner one': [
    [0, 2, 1],
    [3, 6, 14],
    [0, 4, 15],
    [1, 6, 11],
    [5, 6, 8],
    [4, 6, 14],
    [2, 4, 4],
    [3, 4, 13],
    [0, 1, 13],
    [2, 6, 7],
  ],
  'an opened blossom that held an outer one': [
    [4, 9, 14],
    [2, 11, 15],
    [5, 7, 15],
    [6, 9, 1],
    [0, 7, 18],
    [2, 5, 15],
    [3, 8, 19],
    [0, 1, 6],
    [1, 3, 19],
    [9, 11, 16],
    [4, 5, 20],
    [2, 6, 4],
    [5, 9, 20],
    [10, 11, 12],
    [3, 9, 16],
  ],
  'an opened blossom that sets one free': [
    [2, 9, 7],
    [2, 4, 4],
    [1, 5, 5],
    [1, 7, 5],
    [6, 8, 5],
    [1, 4, 6],
    [1, 3, 8],
    [4, 9, 6],
    [0, 6, 6],
    [3, 4, 5],
    [2, 5, 2],
    [1, 9, 7],
  ],
  'a blossom opened, and then the one inside': [
    [3, 4, 17],
    [2, 7, 1],
    [6, 8, 13],
    [5, 7, 10],
    [1, 5, 17],
    [2, 3, 18],
    [4, 5, 17],
    [0, 7, 8],
    [2, 4, 13],
    [5, 8, 18],
    [1, 7, 16],
    [4, 8, 18],
    [0, 1, 7],
    [7, 8, 16],
  ],
};

describe.each(Object.entries(SHAPES))('%s', (_, edges) => {
  const graph = graphOf(edges);

  it('is solved from scratch', () => {
    const matching = solveUnaided(graph);
    expect(totalOf(graph, matching.mate).weight).toBe(bestTotal(graph).weight);
    expect(findMatchingFault(graph, matching)).toBeUndefined();
  });

  it('is solved for weight', () => {
    expect(totalOf(graph, maxWeightMatching(graph).mate).weight).toBe(bestTotal(graph).weight);
  });

  it('is solved for the number of pairs', () => {
    const mode = { maxCardinality: true };
    expect(totalOf(graph, maxWeightMatching(graph, mode).mate)).toEqual(bestTotal(graph, mode));
  });
});
