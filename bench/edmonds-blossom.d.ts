declare module 'edmonds-blossom' {
  export default function blossom(
    edges: readonly (readonly [from: number, to: number, weight: number])[],
    maxCardinality?: boolean,
  ): readonly number[];
}
