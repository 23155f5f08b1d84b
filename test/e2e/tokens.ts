/** Runs in the page: pairs of colour tokens that come too close to each other, in the scheme that is on. WCAG 1.4.3 and 1.4.11. */
export function contrastFaultsIn(): string[] {
  const TEXT = 4.5;
  const SIGN = 3;
  const pairs: readonly (readonly [over: string, under: string, least: number])[] = [
    ...['ink', 'muted', 'action', 'action-hover', 'visited', 'right', 'wrong', 'partly'].flatMap(
      (over) =>
        [
          [over, 'paper', TEXT],
          [over, 'panel', TEXT],
        ] as const,
    ),
    ['ink', 'action-soft', TEXT],
    ['action', 'action-soft', TEXT],
    ['on-action', 'action', TEXT],
    ['focus-ink', 'focus', TEXT],
    ['ink', 'right-soft', TEXT],
    ['ink', 'wrong-soft', TEXT],
    ['ink', 'partly-soft', TEXT],
    ['edge', 'paper', SIGN],
    ['edge', 'panel', SIGN],
    ['staff', 'paper', SIGN],
    ['staff', 'panel', SIGN],
  ];
  const probe = document.body.appendChild(document.createElement('i'));
  const partsOf = (token: string): number[] => {
    probe.style.color = `var(--${token})`;
    return (getComputedStyle(probe).color.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number);
  };
  const light = (token: string) => {
    const [red = 0, green = 0, blue = 0] = partsOf(token).map((part) =>
      part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const faults = pairs.flatMap(([over, under, least]) => {
    const [more, less] = [light(over), light(under)].sort((a, b) => b - a) as [number, number];
    const ratio = (more + 0.05) / (less + 0.05);
    return ratio < least ? [`${over} on ${under}: ${ratio.toFixed(2)} to 1, and ${least} is needed`] : [];
  });
  probe.remove();
  return faults;
}
