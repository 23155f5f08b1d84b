// What is watched from inside a page while it starts.

/** Milliseconds since the navigation began; 0 for what never happened. */
export interface PageTimings {
  firstPaint: number;
  largestPaint: number;
  /** Summed, as the browser scores it. */
  layoutShift: number;
  /** All milliseconds of tasks above 50 ms. */
  longTasks: number;
  /** When the heading that the first action leads to was on the screen; the press came with the first paint. */
  answered: number;
  /** When the scripts had taken the page over: the first frame after the app showed one screen and listened. */
  alive: number;
}

/** What tsx leaves in each function that is handed to a page. */
export const ownNames = 'globalThis.__name ??= (named) => named;';

/** Runs in the page before anything of it. @param pressed what to press as soon as it is on the screen */
export function watchPage(pressed: string | null): void {
  const seen: PageTimings = { firstPaint: 0, largestPaint: 0, layoutShift: 0, longTasks: 0, answered: 0, alive: 0 };
  Object.assign(window, { seen });
  const watch = (type: string, take: (entry: PerformanceEntry) => void) => {
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  };
  watch('largest-contentful-paint', (entry) => {
    seen.largestPaint = entry.startTime;
  });
  watch('layout-shift', (entry) => {
    seen.layoutShift += (entry as PerformanceEntry & { value: number }).value;
  });
  watch('longtask', ({ duration }) => {
    seen.longTasks += duration;
  });
  watch('paint', ({ name, startTime }) => {
    if (name !== 'first-contentful-paint') return;
    seen.firstPaint = startTime;
    if (pressed) requestAnimationFrame(press);
  });
  const afterFrame = (then: () => void) => requestAnimationFrame(() => setTimeout(then));
  const press = () => {
    const link = document.querySelector<HTMLAnchorElement>(pressed ?? '');
    if (!link) return void requestAnimationFrame(press);
    link.click();
    look(link.hash.slice(1));
  };
  const look = (id: string): void => {
    const top = document.getElementById(id)?.querySelector('h1')?.getBoundingClientRect().top ?? -1;
    if (top < 0 || top > innerHeight) return void requestAnimationFrame(() => look(id));
    afterFrame(() => {
      seen.answered = performance.now();
    });
  };
  const alive = new MutationObserver(() => {
    if (!document.querySelector('course-app[ready]')) return;
    alive.disconnect();
    // The app begins in the same turn as it says that it is ready: the next frame shows it.
    afterFrame(() => {
      seen.alive = performance.now();
    });
  });
  alive.observe(document, { subtree: true, attributes: true, attributeFilter: ['ready'] });
}
