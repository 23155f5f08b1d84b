// The styles that the first screens do without, and all of them where an LMS forbids those in the page.

let rest: Promise<void> | null = null;

/** Chrome before 88, and others of that age: half of the styles would be dropped without a word. They get a sheet of their own. */
const isOld = () => !CSS.supports('aspect-ratio', '1');

/** Links the styles of the first screens as a file, when those in the page were not allowed to apply: they set `--ink`. */
export function loadLaunchStyles(root: HTMLElement): void {
  if (isOld()) void loadRemainingStyles(root);
  const isDressed = getComputedStyle(root).getPropertyValue('--ink') !== '';
  if (!isDressed) void link(root.dataset['launch']);
}

/** The styles of activities, quiz and search. Resolves also when they do not arrive: all of it works without. */
export function loadRemainingStyles(root: HTMLElement = document.documentElement): Promise<void> {
  return (rest ??= link((isOld() && root.dataset['old']) || root.dataset['rest']));
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
