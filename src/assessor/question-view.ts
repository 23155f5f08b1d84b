import { html, nothing, type TemplateResult } from 'lit';
import { NON_FUNCTIONAL, THIN, type ItemStatistics, type OptionStatistics } from '../analysis/item-statistics.js';
import type { Id, Question } from '../model/course.js';
import { rightResponseOf } from '../questions/marking.js';
import { message } from '../model/messages.js';
import { optionsChart } from './charts.js';
import { concernTag } from './findings-view.js';
import { concernName, findingText } from './finding-words.js';
import { countText, decimal, percentText, rangeText, spanText } from './number-format.js';
import { decisionView, type Decide } from './decision-view.js';
import { factsView } from './facts-view.js';
import { optionLinesView } from './option-lines-view.js';
import type { Shown } from './shown.js';
import { tableView } from './table-view.js';

/** One question: its words, its figures, and what people chose. The heading above is the caller's, and of level `under`. */
export function questionView(
  shown: Shown,
  id: Id,
  under: 2 | 3,
  decide: Decide | null = null,
): TemplateResult | typeof nothing {
  const { report, bank, words } = shown;
  const question = bank.questions.find((one) => one.id === id);
  const item = report.items.find((one) => one.id === id);
  if (!question || !item) return nothing;
  const findings = report.findings.filter((finding) => finding.item === id);
  return html`
    <p class="as-question">${question.stem}</p>
    ${findings.map((finding) => html`<p>${concernTag(concernName(words, finding.concern), finding.concern)} ${findingText(words, finding, item, report)}</p>`)}
    ${partHeading(message(words, 'assessor.options'), under)}
    ${optionsView(shown, item)}
    ${optionLinesView(shown, item, partHeading(message(words, 'assessor.lines'), under))}
    ${partHeading(message(words, 'assessor.figures'), under)}
    ${figuresView(shown, item)}
    ${factsView(placeOf(shown, question))}
    ${decisionView(shown, id, partHeading(message(words, 'assessor.decision_title'), under), decide)}`;
}

function partHeading(title: string, under: 2 | 3): TemplateResult {
  return under === 2
    ? html`<h3 class="nhsuk-heading-s">${title}</h3>`
    : html`<h4 class="nhsuk-heading-s">${title}</h4>`;
}

function optionsView({ words, width }: Shown, item: ItemStatistics): TemplateResult {
  const { options } = item;
  const cell = ({ code, text, right }: OptionStatistics) =>
    html`<span class="as-code">${code.toUpperCase()}</span> ${text}${right ? html` <strong class="as-right">✓ ${message(words, 'assessor.right')}</strong>` : nothing}`;
  const isNonFunctional = ({ right, group, share }: OptionStatistics) =>
    !right &&
    group !== 'pair' &&
    group !== 'order' &&
    (item.n ?? 0) >= THIN &&
    share !== null &&
    share < NON_FUNCTIONAL;
  return html`
    <p class="as-hint">${options.some(({ group }) => group === 'order') ? message(words, 'assessor.orders_hint') : message(words, 'assessor.option_hint')}</p>
    <figure class="as-figure">${optionsChart(options, message(words, 'assessor.options_label'), width)}</figure>
    ${tableView(
      message(words, 'assessor.options'),
      [
        { head: message(words, 'assessor.option'), cell },
        { head: message(words, 'assessor.option_count'), cell: ({ n }) => countText(n), isNumber: true },
        {
          head: message(words, 'assessor.option_share'),
          cell: (option) =>
            html`${percentText(option.share)}${isNonFunctional(option) ? html` <span class="as-muted">(${message(words, 'assessor.non_functional')})</span>` : nothing}`,
          isNumber: true,
        },
        {
          head: message(words, 'assessor.option_correlation'),
          cell: ({ correlation }) => decimal(correlation),
          isNumber: true,
        },
        {
          head: message(words, 'assessor.interval'),
          cell: ({ interval }) => spanText(interval, message(words, 'assessor.to')),
          isNumber: true,
        },
      ],
      options,
    )}`;
}

function figuresView({ words }: Shown, item: ItemStatistics): TemplateResult {
  return tableView(
    message(words, 'assessor.figures'),
    [
      {
        head: message(words, 'assessor.figure'),
        cell: ({ name, means }) => html`${name}<span class="as-stem">${means}</span>`,
      },
      { head: message(words, 'assessor.value'), cell: ({ value }) => value, isNumber: true },
      { head: message(words, 'assessor.interval'), cell: ({ interval }) => interval, isNumber: true },
    ],
    [
      {
        name: message(words, 'assessor.answers'),
        means: (item.n ?? 0) < THIN ? message(words, 'assessor.grey_means') : '',
        value: countText(item.n),
        interval: '',
      },
      {
        name: message(words, 'assessor.right_share'),
        means: message(words, 'assessor.facility_means'),
        value: percentText(item.facility),
        interval: rangeText(item.facilityInterval),
      },
      {
        name: message(words, 'assessor.guessing'),
        means: item.guessing === null ? message(words, 'assessor.guessing_unknown') : '',
        value: percentText(item.guessing),
        interval: '',
      },
      { name: message(words, 'assessor.deviation'), means: '', value: decimal(item.deviation), interval: '' },
      {
        name: message(words, 'assessor.discrimination'),
        means: message(words, 'assessor.discrimination_means'),
        value: decimal(item.discrimination),
        interval: spanText(item.discriminationInterval, message(words, 'assessor.to')),
      },
      {
        name: message(words, 'assessor.efficiency'),
        means: message(words, 'assessor.efficiency_means'),
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
      message(words, 'assessor.question'),
      place < 0
        ? message(words, 'assessor.not_drawn')
        : message(words, 'assessor.place', { n: place + 1, slot: bank.slots[place]?.id ?? '' }),
    ],
    [message(words, 'assessor.right_answer'), rightResponseOf(question).toUpperCase()],
    [message(words, 'assessor.objective'), objective ? `${objective.id}: ${objective.text}` : question.objective],
    [
      message(words, 'assessor.principles'),
      principles.length === 0
        ? message(words, 'assessor.no_principle')
        : principles.map(({ id, title }) => `${id}: ${title}`).join('; '),
    ],
  ];
}
