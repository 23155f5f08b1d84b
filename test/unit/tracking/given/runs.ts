/** How often a property is tried: a few hundred times in `npm test`, as often as `FC_RUNS` says in a run of their own. */
export function runs(usual: number): number {
  return Number(process.env['FC_RUNS'] ?? usual);
}
