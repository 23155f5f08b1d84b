import '../../src/components/activities/action-plan-form.js';
import '../../src/components/activities/guess-activity.js';
import '../../src/components/activities/self-check-activity.js';
import { expect, nextFrame } from '@open-wc/testing';
import type { Course } from '../../src/model/course.js';
import { guess, selfCheck } from '../fixtures/one-of-each-activity.js';
import { activityPage } from './activity-page.js';

const focused = () => document.activeElement as HTMLElement;

const planPage = (ratings: Readonly<Record<string, string>> = {}) =>
  activityPage(selfCheck, ratings, 'action-plan-form');

async function write(field: HTMLTextAreaElement, text: string): Promise<void> {
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** As an LMS that forbids the clipboard to what it frames. */
async function withoutClipboard(act: () => Promise<void>): Promise<void> {
  const clipboard = Object.getOwnPropertyDescriptor(Navigator.prototype, 'clipboard');
  Object.defineProperty(navigator, 'clipboard', {
    configurable: true,
    value: { writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) },
  });
  try {
    await act();
  } finally {
    if (clipboard) Object.defineProperty(navigator, 'clipboard', clipboard);
  }
}

describe('the self-check', () => {
  it('says which statements have no rating yet, with a way to each', async () => {
    const page = await activityPage(selfCheck, { a: '2' });
    await page.press('Draw my table');
    expect(focused()).to.equal(page.one('.nhsuk-error-summary'));
    expect(page.all('.nhsuk-error-summary a').map((link) => link.innerText)).to.deep.equal([
      'Choose how far this is true: Everyone knows what can change.',
      'Choose how far this is true: Nobody is out of pocket.',
    ]);
    page.one('.nhsuk-error-summary a').click();
    expect(focused().id).to.equal('self_check-b-0');
    await expect(page.element).to.be.accessible();
  });

  it('names the first in one line where most are open, so that the statements stay in sight', async () => {
    const [first] = selfCheck.statements;
    if (!first) throw new Error('The self-check has no statements.');
    const page = await activityPage({
      ...selfCheck,
      statements: ['a', 'b', 'c', 'd'].map((code) => ({ ...first, code })),
    });
    await page.press('Draw my table');
    expect(page.all('.nhsuk-error-summary a').map((link) => link.innerText)).to.deep.equal([
      '4 statements are still open. Go to the first.',
    ]);
    page.one('.nhsuk-error-summary a').click();
    expect(focused().id).to.equal('self_check-a-0');
    await expect(page.element).to.be.accessible();
  });

  it('draws the table with figures beside it, and advises where there is most to gain', async () => {
    const page = await activityPage(selfCheck);
    await page.choose('#self_check-a-2');
    await page.choose('#self_check-b-3');
    await page.choose('#self_check-c-1');
    await page.press('Draw my table');
    expect(focused().innerText).to.equal('Your project’s table');
    expect(page.all('.cp-seats__list li').map((seat) => seat.innerText)).to.deep.equal([
      'Sharing power 5 of 6 points',
      'Reciprocity 1 of 3 points',
    ]);
    expect(page.one('.cp-advice').innerText).to.contain('Find your Trust’s payment policy.');
    expect(page.one('.cp-advice').innerText).not.to.contain('Make 1 decision together.');
    await expect(page.element).to.be.accessible();
  });
});

describe('the first guess beside the table', () => {
  it('is shown again', async () => {
    const page = await activityPage(selfCheck, { a: '2', b: '3', c: '1' });
    Object.assign(page.element, { activities: [guess], allAnswers: { first_guess: { a: '2' } } });
    await page.press('Draw my table');
    expect(page.all('.cp-own__table figcaption')[0]?.innerText).to.equal(
      'At the beginning you said: “They said what they thought.” On the ladder that is Consultation.',
    );
    await expect(page.element).to.be.accessible();
  });
});

describe('the action plan', () => {
  it('shows the boxes that everybody fills in, and the others on demand', async () => {
    const page = await planPage();
    expect(page.one('.cp-plan__more').hasAttribute('open')).to.equal(false);
    expect(page.all('.cp-plan__first textarea')).to.have.length(1);
    page.one('.cp-plan__more summary').click();
    expect(page.one('.cp-plan__more').innerText).to.contain('By when');
  });

  it('takes a step by role with one press, says so, and never writes over what the learner wrote', async () => {
    const page = await planPage();
    const field = page.one<HTMLTextAreaElement>('#self_check-plan-a');
    await page.press('a porter');
    expect(field.value).to.equal('Ask three people.');
    expect(field.getBoundingClientRect().bottom, 'what the press has changed').to.be.at.most(window.innerHeight);
    expect(page.one('.cp-plan__taken').innerText).to.equal(
      'Put into your plan, under “My service”: Ask three people. Change it so that it fits.',
    );
    expect(page.one('.cp-plan__taken').getAttribute('role')).to.equal('status');
    expect(page.one('.cp-plan__roles [aria-pressed=true]').innerText).to.equal('a porter');
    await write(field, 'Tell the ward.\nAsk three people.');
    await page.press('a doctor');
    expect(field.value).to.equal('Tell the ward.\nWrite to one person.');
    await write(field, 'My own step.');
    await page.press('a porter');
    expect(field.value).to.equal('My own step.\nAsk three people.');
    expect(page.element.innerText).to.contain('Your plan is not kept. Download, print or copy it before you leave.');
    await expect(page.element).to.be.accessible();
  });

  it('says before the first field that nothing is kept, and tells the course nothing of what is written', async () => {
    const page = await planPage();
    const privacy = page.one('.nhsuk-inset-text');
    const field = page.one<HTMLTextAreaElement>('#self_check-plan-a');
    expect(privacy.innerText).to.equal('What you write stays in this page. It is not saved and not sent.');
    expect(privacy.compareDocumentPosition(field) & Node.DOCUMENT_POSITION_FOLLOWING).to.be.greaterThan(0);
    await write(field, 'Sleep clinic');
    expect(JSON.stringify(page.told)).not.to.contain('Sleep clinic');
    expect(field.value).to.equal('Sleep clinic');
  });

  it('downloads as a document with what was written and the headings that were added', async () => {
    const page = await planPage({ a: '2', b: '3', c: '1' });
    await write(page.one('#self_check-plan-a'), 'Sleep clinic <parents>');
    page.one('reflection-headings summary').click();
    page.one('#reflection-b').click();
    const made: Blob[] = [];
    const names: string[] = [];
    const create = URL.createObjectURL;
    URL.createObjectURL = (blob: Blob) => {
      made.push(blob);
      return 'blob:nothing';
    };
    const stop = (event: Event) => {
      if (event.target instanceof HTMLAnchorElement) names.push(event.target.download);
      event.preventDefault();
    };
    const click = HTMLAnchorElement.prototype.click;
    HTMLAnchorElement.prototype.click = function press(this: HTMLAnchorElement) {
      document.body.append(this);
      this.addEventListener('click', stop);
      click.call(this);
      this.remove();
    };
    try {
      await page.press('Download my plan');
    } finally {
      URL.createObjectURL = create;
      HTMLAnchorElement.prototype.click = click;
    }
    const text = (await made[0]?.text()) ?? '';
    expect(names).to.deep.equal(['action-plan.html']);
    expect(text).to.contain('Sleep clinic &lt;parents&gt;');
    expect(text).to.contain('<li>Sharing power: 5 of 6 points</li>');
    expect(text).to.contain('<li>How is this relevant to the Code?</li>');
    expect(page.element.innerText).to.contain('Your browser was asked to save your plan as action-plan.html.');
    expect(page.one('.cp-plan__copy').innerText).to.contain('Sleep clinic <parents>');
  });

  it('says that it is not kept while something is typed that has not left the page', async () => {
    const page = await planPage();
    const heard: string[] = [];
    page.element.addEventListener('plan-state', (event) => heard.push(event.detail));
    await write(page.one('#self_check-plan-a'), 'Sleep clinic');
    await nextFrame();
    expect(page.element.innerText).to.contain('Your plan is not kept. Download, print or copy it before you leave.');
    const print = window.print;
    window.print = () => {
      window.dispatchEvent(new Event('beforeprint'));
      window.dispatchEvent(new Event('afterprint'));
    };
    try {
      await page.press('Print my plan');
    } finally {
      window.print = print;
    }
    expect(heard).to.deep.equal(['open', 'taken']);
  });

  for (const end of ['afterprint', 'pointerdown'])
    it(`prints alone, and leaves the page as it was, by ${end}`, async () => {
      const page = await planPage();
      await write(page.one('#self_check-plan-b'), 'By March');
      const print = window.print;
      let sheet = '';
      window.print = () => {
        sheet = document.querySelector('.cp-printed')?.textContent ?? '';
        window.dispatchEvent(new Event('beforeprint'));
      };
      try {
        await page.press('Print my plan');
      } finally {
        window.print = print;
      }
      expect(sheet).to.contain('By March');
      expect(document.documentElement.className).to.contain('cp-prints-plan');
      // Some say that they have printed, and after others the learner goes on in the page.
      window.dispatchEvent(new Event(end));
      expect(document.querySelector('.cp-printed')).to.equal(null);
      expect(document.documentElement.className).not.to.contain('cp-prints-plan');
    });

  it('is not called taken where the LMS forbids the clipboard, until the learner has copied it', async () => {
    const page = await planPage();
    const heard: string[] = [];
    page.element.addEventListener('plan-state', (event) => heard.push(event.detail));
    await write(page.one('#self_check-plan-a'), 'Sleep clinic');
    await withoutClipboard(() => page.press('Copy my plan'));
    const text = page.one('.cp-plan__copy');
    expect(window.getSelection()?.toString()).to.contain('Sleep clinic');
    expect(text.previousElementSibling?.textContent).to.contain('The text is selected.');
    expect(heard).to.deep.equal(['open']);
    text.dispatchEvent(new ClipboardEvent('copy', { bubbles: true }));
    await nextFrame();
    expect(heard).to.deep.equal(['open', 'taken']);
    expect(page.one('.cp-plan__ways + [role=status]').textContent).to.equal('Copied.');
  });

  it('selects the headings where the LMS forbids the clipboard', async () => {
    const page = await planPage();
    page.one('.cp-plan__headings > summary').click();
    page.one('reflection-headings summary').click();
    await withoutClipboard(() => page.press('Copy'));
    expect(window.getSelection()?.toString()).to.contain('What did you learn?');
    expect(page.element.innerText).to.contain(
      'The text is selected. Copy it with Ctrl and C, or with Command and C on a Mac.',
    );
  });
});

describe('what is about one’s own work', () => {
  for (const activity of [guess, selfCheck])
    it(`says that it is not saved: ${activity.kind}`, async () => {
      const page = await activityPage(activity);
      expect(page.one('h3 + p').innerText).to.equal(
        `${activity.intro} What you choose is not saved, and goes when you leave.`,
      );
      const { course } = page.element as HTMLElement & { course: Course };
      Object.assign(page.element, { course: { ...course, keepSelfCheck: true } });
      await nextFrame();
      expect(page.one('h3 + p').innerText).to.equal(activity.intro);
    });
});
