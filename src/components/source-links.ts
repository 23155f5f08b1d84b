// In the page each address stands once, in the list of sources, and a sentence links to it there. With script the
// link leads straight to the source: every source is one press away, and the page stays small on a slow line.

/** Gives each link to an entry of the list of sources the address, target and warning of that entry's own link. */
export function openSources(root: ParentNode): void {
  for (const link of root.querySelectorAll<HTMLAnchorElement>('a.cp-source[href^="#source-"]')) {
    const outward = root.querySelector<HTMLAnchorElement>(`${link.getAttribute('href')} > a[target]`);
    // A source without an address has only its entry to show.
    if (!outward) continue;
    for (const name of ['href', 'target', 'rel']) link.setAttribute(name, outward.getAttribute(name) ?? '');
    const warning = outward.querySelector('.nhsuk-u-visually-hidden');
    if (warning) link.append(warning.cloneNode(true));
  }
}
