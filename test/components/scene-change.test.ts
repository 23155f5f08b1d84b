import '../../src/components/pages/scene-change.js';
import { expect, fixture, html } from '@open-wc/testing';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { linkStyles } from './quiz-page.js';

const drawn = (title: string, place: string) =>
  `<svg class="cp-scene cp-scene--round" viewBox="0 0 268 268" role="img"><title>${title}</title><g data-f="pen" transform="${place}"><circle r="4"></circle></g></svg>`;
const brought = `<scene-change press="Share the pen" moved="Now everyone can reach it." begins="Staff decide." undo="As it was">${drawn('In the middle', 'translate(134 134)')}<template>${drawn('With staff', 'translate(134 70)')}</template></scene-change>`;

async function shown() {
  await linkStyles();
  const place = await fixture<HTMLElement>(html`<div>${unsafeHTML(brought)}</div>`);
  const element = place.querySelector('scene-change')!;
  const settled = async () => {
    await element.updateComplete;
    await element.querySelector('course-scene')?.updateComplete;
  };
  await settled();
  const button = () => element.querySelector('button')!;
  return {
    element,
    button,
    settled,
    seen: () => ({
      picture: [...element.querySelectorAll('svg title')].map((title) => title.textContent),
      said: element.querySelector('[role=status]')?.textContent,
      button: button().textContent,
    }),
  };
}

const before = { picture: ['With staff'], said: 'Staff decide.', button: 'Share the pen' };
const after = { picture: ['In the middle'], said: 'Now everyone can reach it.', button: 'As it was' };

describe('a picture that the reader changes', () => {
  it('begins with the other one, changes with a press, moves what it keeps, and may be undone', async () => {
    const { element, button, settled, seen } = await shown();
    expect(seen()).to.deep.equal(before);
    await expect(element).to.be.accessible();
    button().focus();
    button().click();
    await settled();
    expect(seen()).to.deep.equal(after);
    expect(document.activeElement).to.equal(button());
    const [moving, ...others] = element.getAnimations({ subtree: true });
    expect((moving?.effect as KeyframeEffect).getKeyframes()[0]?.['transform']).to.contain('translate(134px, 70px)');
    expect(others).to.deep.equal([]);
    await expect(element).to.be.accessible();
    button().click();
    await settled();
    expect(seen()).to.deep.equal(before);
  });

  it('is not undone by the second of a double click', async () => {
    const { button, settled, seen } = await shown();
    for (const detail of [1, 2]) button().dispatchEvent(new MouseEvent('click', { bubbles: true, detail }));
    await settled();
    expect(seen()).to.deep.equal(after);
  });

  it('stands on paper as the words beside it say', async () => {
    const { seen, settled } = await shown();
    dispatchEvent(new Event('beforeprint'));
    await settled();
    expect(seen()).to.deep.equal(after);
  });

  it('stays as it is when it is taken out and put back', async () => {
    const { element, button, settled, seen } = await shown();
    button().click();
    await settled();
    const { parentElement } = element;
    element.remove();
    parentElement?.append(element);
    await settled();
    expect(seen()).to.deep.equal(after);
  });
});
