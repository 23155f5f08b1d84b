// The styles that are not needed for the first screen, and all of them where an LMS forbids the inlined ones.

/**
 * Links the style sheets that the page names: `data-rest` always, `data-launch` when the styles in the page
 * were not allowed to apply. The page's own styles set `--cp-ink`.
 */
export function dress(root: HTMLElement): void {
  const isDressed = getComputedStyle(root).getPropertyValue('--cp-ink') !== '';
  if (!isDressed) link(root.dataset['launch']);
  link(root.dataset['rest']);
}

function link(address: string | undefined): void {
  // Without an address the styles came with the page: the development server links them there.
  if (address === undefined) return;
  const sheet = document.createElement('link');
  sheet.rel = 'stylesheet';
  sheet.href = address;
  document.head.append(sheet);
}
