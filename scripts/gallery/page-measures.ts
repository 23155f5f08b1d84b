// Measures that run in the page: no imports, nothing from outside the function.

/** What makes the page wider than the window. Tables in a frame of their own may scroll. */
export function wideIn(): string[] {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return [];
  const wide = [...document.querySelectorAll('body *')].filter(
    (element) => element.getBoundingClientRect().right > width + 1 && !element.closest('.cp-table-frame'),
  );
  return [
    `The page is ${document.documentElement.scrollWidth} px wide in a window of ${width} px: ${wide
      .slice(0, 3)
      .map((element) => `${element.localName}.${element.className}`)
      .join(', ')}`,
  ];
}

/** Text that is cut off, or that runs out of its box into what stands beside it. */
export function clippedIn(): string[] {
  // Asked of each element for all that stands in it: kept, since a style that is asked for takes its time.
  const known = new Map<Element, boolean>();
  const isForListeners = (element: Element | null): boolean => {
    if (element === null) return false;
    const isIt =
      known.get(element) ?? (getComputedStyle(element).clipPath !== 'none' || isForListeners(element.parentElement));
    known.set(element, isIt);
    return isIt;
  };
  const isSeen = (element: Element) => {
    const { width, height } = element.getBoundingClientRect();
    return width > 1 && height > 1 && !isForListeners(element);
  };
  const clips = (style: CSSStyleDeclaration) => /hidden|clip/.test(`${style.overflowX} ${style.overflowY}`);
  const faults: string[] = [];
  for (const element of document.querySelectorAll<HTMLElement>('body *')) {
    // The name in the bar gives way with an ellipsis on purpose: the start and the title have it in full.
    if (!isSeen(element) || element.closest('svg, select, input, textarea, .cp-bar__name')) continue;
    const style = getComputedStyle(element);
    const isTooSmall = element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1;
    if (clips(style) && isTooSmall)
      faults.push(`Cut off: ${element.localName}.${element.className} “${element.innerText.slice(0, 40)}”`);
    const isControl = element.matches(
      'button, .nhsuk-button, .nhsuk-tag, th, td, dt, dd, label, legend, p, h1, h2, h3, h4, h5, li',
    );
    if (
      isControl &&
      style.display !== 'inline' &&
      element.scrollWidth > element.clientWidth + 1 &&
      element.clientWidth > 0
    ) {
      faults.push(
        `Runs out of its box: ${element.localName}.${element.className} “${element.innerText.slice(0, 40)}” by ${element.scrollWidth - element.clientWidth} px`,
      );
    }
  }
  return faults;
}

/** WCAG 2.5.8: targets under 24 by 24 px that are not links in a sentence. */
export function smallTargetsIn(): string[] {
  const targets = document.querySelectorAll<HTMLElement>(
    'a[href], button, input, select, textarea, summary, [role=button]',
  );
  return [...targets].flatMap((target) => {
    const labels = target instanceof HTMLInputElement ? [...(target.labels ?? [])] : [];
    const boxes = [target, ...labels]
      .map((element) => element.getBoundingClientRect())
      .filter(({ width, height }) => width > 1 && height > 1);
    if (boxes.length === 0 || getComputedStyle(target).visibility === 'hidden') return [];
    const isInSentence =
      getComputedStyle(target).display === 'inline' &&
      (target.parentElement?.textContent?.trim().length ?? 0) > (target.textContent?.trim().length ?? 0);
    const isLargeEnough = boxes.some(({ width, height }) => width >= 24 && height >= 24);
    if (isInSentence || isLargeEnough) return [];
    const { width, height } = boxes[0] as DOMRect;
    return [
      `Target of ${Math.round(width)} × ${Math.round(height)} px: ${target.localName}.${target.className} “${target.innerText.slice(0, 40)}”`,
    ];
  });
}
