// What a choice in a scenario did with power.

/** It shared power; it shared none and kept trust; it lost trust; power stayed with staff. */
export const verdicts = ['shares', 'trust', 'loses', 'keeps'] as const;
export type Verdict = (typeof verdicts)[number];

export const isWise = ({ verdict }: { readonly verdict: Verdict }): boolean =>
  verdict === 'shares' || verdict === 'trust';
