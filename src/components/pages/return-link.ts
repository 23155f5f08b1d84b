/** The one way back that stands in the page at a time. */
const mark = 'cp-return';

/** Puts a link back to where the learner came from under the heading with the anchor `target`. */
export function offerReturn(target: string, href: string, text: string): void {
  withdrawReturn();
  const found = document.getElementById(target);
  const heading = found?.matches('h1, h2, h3, h4') ? found : found?.querySelector('h1');
  if (!heading) return;
  const line = document.createElement('p');
  const link = document.createElement('a');
  line.className = mark;
  link.href = href;
  link.textContent = text;
  line.append(link);
  heading.after(line);
}

export function withdrawReturn(): void {
  document.querySelector(`.${mark}`)?.remove();
}
