import { type QuizPage } from './quiz-page.js';

export function click(page: QuizPage, id: string): Promise<void> {
  page.one<HTMLInputElement>(`#${id}`).click();
  return page.settled();
}

export async function choose(page: QuizPage, id: string, value: string): Promise<void> {
  const select = page.one<HTMLSelectElement>(`#${id}`);
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await page.settled();
}
