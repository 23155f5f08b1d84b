// Plays the quiz to a pass from the page around the course: an old browser cannot be driven from outside by today's tools.

import type { Step } from '../../src/questions/authoring-kind.js';

/** What is pressed for each question, by the words of its stem. */
export interface Played {
  readonly quiz: string;
  readonly start: string;
  readonly answers: readonly {
    readonly stem: string;
    readonly steps: readonly Step[];
  }[];
  readonly passed: string;
}

/** How the page around the course looks into it. */
interface Tools {
  readonly course: () => Document;
  readonly all: (selector: string) => HTMLElement[];
  readonly plain: (text: string) => string;
  readonly wait: (ms: number) => Promise<void>;
  readonly until: <T>(what: string, find: () => T | null | undefined | false) => Promise<T>;
}

/** Runs in the page, as all that follows, with nothing newer than ES2020. */
export function toolsInPage(): Tools {
  const frame = document.querySelector('iframe') as HTMLIFrameElement;
  const course = () => (frame.contentWindow as Window).document;
  const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
  const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
  return {
    course,
    plain,
    wait,
    all: (selector) => Array.from(course().querySelectorAll<HTMLElement>(selector)),
    until: async (what, find) => {
      for (let tries = 0; tries < 150; tries += 1) {
        const found = find();
        if (found) return found;
        await wait(100);
      }
      throw new Error(`It never came to ${what}. On the screen: ${plain(course().body.innerText).slice(0, 300)}`);
    },
  };
}

/** Chooses what is right, checks it, and goes on. */
export async function answerInPage(
  asked: Played['answers'][number],
  { course, all, plain, wait, until }: Tools,
): Promise<void> {
  // The fields are drawn in the turn after the heading.
  await wait(250);
  const labelOf = (field: Element) =>
    plain((course().querySelector(`label[for="${field.id}"]`) as HTMLElement).innerText);
  const fieldOf = (text: string) => {
    const fields = all('.cp-question input, .cp-question select');
    const field = fields.find((one) => labelOf(one) === plain(text));
    if (!field) throw new Error(`No field is called “${text}”. There are: ${fields.map(labelOf).join(' | ')}`);
    return field;
  };
  const move = async (row: number, way: number) => {
    const buttons = all('.cp-order__row')[row]?.querySelectorAll('button') ?? [];
    buttons[way]?.click();
    await wait(300);
  };
  const order = async (texts: readonly string[]) => {
    for (let place = 0; place < texts.length; place += 1) {
      const text = plain(texts[place] as string);
      const at = () => all('.cp-order__row').findIndex((row) => plain(row.innerText).indexOf(text) >= 0);
      while (at() > place) await move(at(), 0);
    }
    // An order that stood already is confirmed by moving one and moving it back.
    await move(1, 0);
    await move(0, 1);
  };
  for (const step of asked.steps) {
    if ('order' in step) await order(step.order.map(({ text }) => text));
    else if ('press' in step) fieldOf(step.label).click();
    else {
      const field = fieldOf(step.label) as HTMLSelectElement;
      field.value = step.pick;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    }
    await wait(150);
  }
  (all('.cp-question [type=submit]')[0] as HTMLElement).click();
  await until('feedback', () => all('.cp-verdict').length > 0);
  await wait(450);
  (all('.cp-question [type=submit]')[0] as HTMLElement).click();
}

/** What came of it is sent to `result`. */
export function playInPage({ quiz, start, answers, passed }: Played, tools: Tools, answer: typeof answerInPage): void {
  const { course, all, plain, until } = tools;
  const askedBy = (text: string) => answers.find(({ stem }) => text.slice(-plain(stem).length) === plain(stem));
  const play = async () => {
    await until('a start', () => course().querySelector('course-app[ready]'));
    await until('its styles, with room at both sides of the bar', () => {
      const bar = all('.cp-bar__line')[0];
      return bar && parseFloat(getComputedStyle(bar).paddingLeft) > 0;
    });
    (all(`a[href="#${quiz}"]`)[0] as HTMLElement).click();
    const button = await until(start, () =>
      all('button').find((one) => plain(one.innerText) === start && one.offsetParent !== null),
    );
    button.click();
    let before: Played['answers'][number] | undefined;
    for (let n = 0; n < 40; n += 1) {
      // After a check the mark stands in the heading: only another stem is another question.
      const heading = await until('a question or the result', () =>
        all('h1')
          .filter((one) => one.offsetParent !== null)
          .map((one) => plain(one.innerText))
          .find((text) => text === passed || (askedBy(text) !== undefined && askedBy(text) !== before)),
      );
      if (heading === passed) return 'passed';
      before = askedBy(heading) as Played['answers'][number];
      await answer(before, tools);
    }
    throw new Error('It had no end.');
  };
  const send = (outcome: string) => fetch('result', { method: 'POST', body: `${outcome}\n${navigator.userAgent}` });
  void play().then(send, (error: Error) => send(`failed: ${error.message}`));
}
