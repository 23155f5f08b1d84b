import { expect, waitUntil } from '@open-wc/testing';
import { coursePage } from './course-page.js';

/** The page that a press on `name` opens, once `selector` is there. */
async function opened(name: string, selector: string) {
  const page = await coursePage();
  await page.press(name);
  await waitUntil(() => page.app.querySelector(selector), `${name} shows no ${selector}.`, { timeout: 5000 });
  return page;
}

describe('a glossary term', () => {
  it('is explained in place by a press, and the focus stays', async () => {
    const { app, one, press, said, settled } = await opened('Start', '.cp-term[aria-expanded]');
    const term = one('.cp-term');
    expect(term.getAttribute('aria-expanded')).to.equal('false');
    await press('carers');
    expect(one('#first + .cp-explained p').innerText).to.equal(
      'Carer: A family member or friend who gives unpaid support.',
    );
    expect(said()).to.equal('Carer: A family member or friend who gives unpaid support.');
    expect(document.activeElement).to.equal(term);
    expect(term.getAttribute('aria-expanded')).to.equal('true');
    expect(location.hash).to.equal('#definition');
    await expect(app).to.be.accessible();
    await press('Close');
    expect(app.querySelector('.cp-explained')).to.equal(null);
    expect(document.activeElement).to.equal(term);
    await settled();
  });

  it('opens with the space bar and closes with Escape', async () => {
    const { app, one, settled } = await opened('Start', '.cp-term[aria-expanded]');
    const term = one('.cp-term');
    term.focus();
    const type = async (key: string) => {
      term.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      await settled();
    };
    await type(' ');
    expect(app.querySelectorAll('.cp-explained')).to.have.length(1);
    await type('Escape');
    expect(app.querySelectorAll('.cp-explained')).to.have.length(0);
  });
});

describe('the search', () => {
  async function searched(query: string) {
    const page = await opened('Search', '#search-query');
    page.one<HTMLInputElement>('#search-query').value = query;
    page.one<HTMLButtonElement>('.cp-search button').click();
    await page.settled();
    return page;
  }

  it('finds a place by its words, says how many, and goes there', async () => {
    const { app, one, press } = await searched('payments');
    expect(one('.cp-search__count').innerText).to.equal('1 place found for “payments”');
    expect(one('.cp-search__found li').innerText.replace(/\s+/g, ' ')).to.equal(
      'There are 5 ways to involve people What is co-production? Payment is one way to give something back. a voucher · a lift home',
    );
    expect(one('mark').innerText.trim()).to.equal('Payment');
    await expect(app).to.be.accessible();
    await press('There are 5 ways to involve people');
    expect(document.activeElement).to.equal(one('#five_ways'));
  });

  it('finds the words of the glossary', async () => {
    const { one } = await searched('unpaid');
    expect(one('.cp-search__found a').getAttribute('href')).to.equal('#term-carer');
  });

  const empty: readonly { query: string; count: string; hint: string }[] = [
    {
      query: 'zebra',
      count: 'Nothing found for “zebra”',
      hint: 'Check the spelling, or try one word instead of several.',
    },
  ];
  it('says what to do when nothing was entered, beside the field, and goes there', async () => {
    const { app, one } = await searched(' ');
    const field = one('#search-query');
    await waitUntil(() => document.activeElement === field, 'the field has the focus');
    expect(one('.nhsuk-error-message').innerText).to.equal('Error:\nEnter a word to search for');
    expect(field.getAttribute('aria-describedby')).to.include(one('.nhsuk-error-message').id);
    expect(field.getAttribute('aria-invalid')).to.equal('true');
    expect(one('.cp-search__count').innerText).to.equal('');
    await expect(app).to.be.accessible();
  });

  for (const { query, count, hint } of empty) {
    it(`says what to do when "${query}" finds nothing`, async () => {
      const { one } = await searched(query);
      expect(one('.cp-search__count').innerText).to.equal(count);
      expect(one('search-page').innerText.includes('Check the spelling')).to.equal(hint !== '');
    });
  }
});

describe('the support details', () => {
  it('are shown with the version, so that they can be copied by hand too', async () => {
    const { app, one } = await opened('Help', '.cp-support');
    expect(one('.cp-support').innerText).to.equal(
      'Course: Co-production: driving positive change together 1.0.0\nEdition: SCORM 1.2',
    );
    await expect(app).to.be.accessible();
  });

  for (const { allows, outcome } of [
    { allows: true, outcome: 'Copied' },
    { allows: false, outcome: 'Your browser did not allow copying. Select the text below and copy it.' },
  ]) {
    it(`say "${outcome}"`, async () => {
      const { press, one } = await opened('Help', '.cp-support');
      const writeText = () => (allows ? Promise.resolve() : Promise.reject(new DOMException('', 'NotAllowedError')));
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
      await press('Copy support details');
      expect(one('.cp-support__outcome').innerText).to.equal(outcome);
    });
  }
});
