import { html, nothing, type TemplateResult } from 'lit';
import { NON_FUNCTIONAL, THIN, type ItemStatistics, type OptionStatistics } from '../analysis/item-statistics.js';
import type { Id, Question } from '../model/course.js';
import { rightResponseOf } from '../model/quiz.js';
import { say } from '../model/words.js';
import { optionsChart } from './charts.js';
import { concernTag } from './findings-view.js';
import { concernName, findingText } from './finding-words.js';
import { countText, decimal, percentText, rangeText, spanText } from './numbers.js';
import { factsView } from './overview-view.js';
import type { Shown } from './shown.js';
import { tableView } from './table.js';

/** One question: its words, its figures, and what people chose. The heading above is the caller's, and of level `under`. */
export function questionView(shown: Shown, id: Id, under: 2 | 3): TemplateResult | typeof nothing {
  const { report, bank, words } = shown;
  const question = bank.questions.find((one) => one.id === id);
  const item = report.items.find((one) => one.id === id);
  if (!question || !item) return nothing;
  const findings = report.findings.filter((finding) => finding.item === id);
  return html`
    <p class="as-question">${question.stem}</p>
    ${findings.map((finding) => html`<p>${concernTag(concernName(words, finding.concern), finding.concern)} ${findingText(words, finding, item)}</p>`)}
    ${partHeading(say(words, 'assessor.options'), under)}
    ${optionsView(shown, item, question)}
    ${partHeading(say(words, 'assessor.figures'), under)}
    ${figuresView(shown, item)}
    ${factsView(placeOf(shown, question))}`;
}

function partHeading(title: string, under: 2 | 3): TemplateResult {
  return under === 2
    ? html`<h3 class="nhsuk-heading-s">${title}</h3>`
    : html`<h4 class="nhsuk-heading-s">${title}</h4>`;
}

function optionsView({ words, width }: Shown, item: ItemStatistics, question: Question): TemplateResult {
  const { options } = item;
  const cell = ({ code, text, right }: OptionStatistics) =>
    html`<span class="as-code">${code.toUpperCase()}</span> ${text}${right ? html` <strong class="as-right">✓ ${say(words, 'assessor.right')}</strong>` : nothing}`;
  const isNonFunctional = ({ right, group, share }: OptionStatistics) =>
    !right &&
    group !== 'pair' &&
    group !== 'order' &&
    (item.n ?? 0) >= THIN &&
    share !== null &&
    share < NON_FUNCTIONAL;
  return html`
    <p class="as-hint">${question.kind === 'ordering' ? say(words, 'assessor.orders_hint') : say(words, 'assessor.option_hint')}</p>
    <figure class="as-figure">${optionsChart(options, say(words, 'assessor.options_label'), width)}</figure>
    ${tableView(
      say(words, 'assessor.options'),
      [
        { head: say(words, 'assessor.option'), cell },
        { head: say(words, 'assessor.option_count'), cell: ({ n }) => countText(n), isNumber: true },
        {
          head: say(words, 'assessor.option_share'),
          cell: (option) =>
            html`${percentText(option.share)}${isNonFunctional(option) ? html` <span class="as-muted">(${say(words, 'assessor.non_functional')})</span>` : nothing}`,
          isNumber: true,
        },
        {
          head: say(words, 'assessor.option_correlation'),
          cell: ({ correlation }) => decimal(correlation),
          isNumber: true,
        },
        {
          head: say(words, 'assessor.interval'),
          cell: ({ interval }) => spanText(interval, say(words, 'assessor.to')),
          isNumber: true,
        },
      ],
      options,
    )}`;
}

function figuresView({ words }: Shown, item: ItemStatistics): TemplateResult {
  return tableView(
    say(words, 'assessor.figures'),
    [
      {
        head: say(words, 'assessor.figure'),
        cell: ({ name, means }) => html`${name}<span class="as-stem">${means}</span>`,
      },
      { head: say(words, 'assessor.value'), cell: ({ value }) => value, isNumber: true },
      { head: say(words, 'assessor.interval'), cell: ({ interval }) => interval, isNumber: true },
    ],
    [
      {
        name: say(words, 'assessor.answers'),
        means: (item.n ?? 0) < THIN ? say(words, 'assessor.grey_means') : '',
        value: countText(item.n),
        interval: '',
      },
      {
        name: say(words, 'assessor.right_share'),
        means: say(words, 'assessor.facility_means'),
        value: percentText(item.facility),
        interval: rangeText(item.facilityInterval),
      },
      {
        name: say(words, 'assessor.guessing'),
        means: item.guessing === null ? say(words, 'assessor.guessing_unknown') : '',
        value: percentText(item.guessing),
        interval: '',
      },
      { name: say(words, 'assessor.deviation'), means: '', value: decimal(item.deviation), interval: '' },
      {
        name: say(words, 'assessor.discrimination'),
        means: say(words, 'assessor.discrimination_means'),
        value: decimal(item.discrimination),
        interval: spanText(item.discriminationInterval, say(words, 'assessor.to')),
      },
      {
        name: say(words, 'assessor.efficiency'),
        means: say(words, 'assessor.efficiency_means'),
        value: percentText(item.efficiency),
        interval: '',
      },
    ],
  );
}

function placeOf({ bank, words }: Shown, question: Question): (readonly [string, unknown])[] {
  const place = bank.slots.findIndex(({ items }) => items.includes(question.id));
  const objective = bank.objectives.find(({ id }) => id === question.objective);
  const principles = bank.principles.filter(({ id }) => question.principles.includes(id));
  return [
    [
      say(words, 'assessor.question'),
      place < 0
        ? say(words, 'assessor.not_drawn')
        : say(words, 'assessor.place', { n: place + 1, slot: bank.slots[place]?.id ?? '' }),
    ],
    [say(words, 'assessor.right_answer'), rightResponseOf(question).toUpperCase()],
    [say(words, 'assessor.objective'), objective ? `${objective.id}: ${objective.text}` : question.objective],
    [
      say(words, 'assessor.principles'),
      principles.length === 0
        ? say(words, 'assessor.no_principle')
        : principles.map(({ id, title }) => `${id}: ${title}`).join('; '),
    ],
  ];
}
