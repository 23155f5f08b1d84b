// The styles that the first screens do without, and all of them where an LMS forbids those in the page.

let rest: Promise<void> | null = null;

/** Links the styles of the first screens as a file, when those in the page were not allowed to apply: they set `--ink`. */
export function loadLaunchStyles(root: HTMLElement): void {
  const isDressed = getComputedStyle(root).getPropertyValue('--ink') !== '';
  if (!isDressed) void link(root.dataset['launch']);
}

/** The styles of activities, quiz and search. Resolves also when they do not arrive: all of it works without. */
export function loadRemainingStyles(root: HTMLElement = document.documentElement): Promise<void> {
  return (rest ??= link(root.dataset['rest']));
}

function link(address: string | undefined): Promise<void> {
  // Without an address the styles came with the page: the development server links them there.
  if (address === undefined) return Promise.resolve();
  const sheet = document.createElement('link');
  sheet.rel = 'stylesheet';
  sheet.href = address;
  return new Promise((resolve) => {
    sheet.onload = sheet.onerror = () => resolve();
    document.head.append(sheet);
  });
}
