// The figures as tables for a spreadsheet: of every question and option, the slots, the quiz, time and groups.

import type { Bank } from '../analysis/bank.js';
import type { Decisions } from '../analysis/decisions.js';
import { dayText } from '../analysis/read/dates.js';
import type { Words } from '../model/course.js';
import { message } from '../model/messages.js';
import { attemptsName, markingName } from './attempts-name.js';
import { basisSentences, periodText, warningSentences } from './basis-words.js';
import { csvOf } from './csv.js';
import { choiceName } from './decision-words.js';
import { concernName } from './finding-words.js';
import type { Cell, Sheet } from './sheet.js';
import type { ReportView } from './shown.js';

export interface FiguresFile {
  readonly report: ReportView;
  readonly bank: Bank;
  readonly words: Words;
  readonly decisions: Decisions;
  /** The day on which the file is made, `YYYY-MM-DD`. */
  readonly today: string;
}

export function figuresCsv(file: FiguresFile): string {
  return csvOf(questionRows(file));
}

export function figuresSheets(file: FiguresFile): Sheet[] {
  const { words, report } = file;
  return [
    { name: message(words, 'assessor.view_overview'), rows: overviewRows(file) },
    { name: message(words, 'assessor.view_questions'), rows: questionRows(file) },
    { name: message(words, 'assessor.view_draw'), rows: slotRows(file) },
    ...(report.trend.periods.length > 0
      ? [{ name: message(words, 'assessor.view_time'), rows: periodRows(file) }]
      : []),
    ...report.groupings.map(({ name, kind, groups }) => ({
      name: kind === 'file' ? message(words, 'assessor.grouping_file') : name,
      rows: [
        [
          message(words, 'assessor.group'),
          message(words, 'assessor.people'),
          message(words, 'assessor.finished'),
          message(words, 'assessor.mean'),
          message(words, 'assessor.passed'),
        ],
        ...groups.map(({ value, people, n, mean, passes }): Cell[] => [value, people, n, mean, passes.share]),
      ],
    })),
  ];
}

/** Names of the files only where they may be told. */
export function sourceOf({ report }: Pick<FiguresFile, 'report'>): string {
  return report.isShared ? '' : report.notes.files.map(({ name }) => name).join(', ');
}

function overviewRows({ report, bank, words, today }: FiguresFile): Cell[][] {
  const { quiz, dependability } = report;
  return [
    [bank.title, report.version],
    [message(words, 'assessor.csv_made'), today],
    [message(words, 'assessor.csv_source'), sourceOf({ report })],
    [message(words, 'assessor.csv_attempts'), attemptsName(words, report.attempts)],
    [message(words, 'assessor.csv_marking'), markingName(words, report.marking)],
    ...basisSentences(words, report.basis).map((sentence): Cell[] => [sentence]),
    ...warningSentences(words, report.basis).map((sentence): Cell[] => [sentence]),
    [message(words, report.isShared ? 'assessor.shared' : 'assessor.full')],
    [message(words, 'assessor.people'), report.people],
    [message(words, 'assessor.finished'), quiz.n],
    [message(words, 'assessor.unfinished'), quiz.unfinished],
    [message(words, 'assessor.passed'), quiz.passes.share],
    [message(words, 'assessor.mean'), quiz.mean],
    [message(words, 'assessor.median'), quiz.median],
    [message(words, 'assessor.deviation'), quiz.deviation],
    [message(words, 'assessor.skewness'), quiz.skewness],
    [message(words, 'assessor.kurtosis'), quiz.kurtosis],
    [message(words, 'assessor.alpha'), quiz.alpha?.alpha ?? null],
    [message(words, 'assessor.consistency'), dependability?.consistency ?? null],
    [message(words, 'assessor.kappa'), dependability?.kappa ?? null],
    [message(words, 'assessor.accuracy'), dependability?.accuracy ?? null],
  ];
}

function slotRows({ report, words }: FiguresFile): Cell[][] {
  return [
    [
      message(words, 'assessor.csv_slot'),
      message(words, 'assessor.csv_id'),
      message(words, 'assessor.csv_n'),
      message(words, 'assessor.csv_facility'),
      message(words, 'assessor.csv_low'),
      message(words, 'assessor.csv_high'),
      message(words, 'assessor.slot_test'),
    ],
    ...report.draw.slots.flatMap(({ id, items, adjusted }) =>
      items.map((item): Cell[] => [
        id,
        item.id,
        item.n,
        item.share,
        item.interval?.low ?? null,
        item.interval?.high ?? null,
        adjusted,
      ]),
    ),
  ];
}

function periodRows({ report, words }: FiguresFile): Cell[][] {
  return [
    [
      message(words, report.trend.step === 'week' ? 'assessor.week_of' : 'assessor.month_of'),
      message(words, 'assessor.finished'),
      message(words, 'assessor.mean'),
      message(words, 'assessor.passed'),
    ],
    ...report.trend.periods.map(({ from, n, mean, passes }): Cell[] => [dayText(from), n, mean, passes.share]),
  ];
}

function questionHeads(words: Words): string[] {
  return [
    message(words, 'assessor.csv_course'),
    message(words, 'assessor.csv_version'),
    message(words, 'assessor.csv_attempts'),
    message(words, 'assessor.csv_marking'),
    message(words, 'assessor.csv_source'),
    message(words, 'assessor.csv_period'),
    message(words, 'assessor.csv_made'),
    message(words, 'assessor.csv_id'),
    message(words, 'assessor.csv_question'),
    message(words, 'assessor.csv_n'),
    message(words, 'assessor.csv_facility'),
    message(words, 'assessor.csv_low'),
    message(words, 'assessor.csv_high'),
    message(words, 'assessor.csv_deviation'),
    message(words, 'assessor.csv_guessing'),
    message(words, 'assessor.csv_discrimination'),
    message(words, 'assessor.csv_efficiency'),
    message(words, 'assessor.csv_concerns'),
    message(words, 'assessor.csv_decision'),
    message(words, 'assessor.csv_why'),
    message(words, 'assessor.csv_option'),
    message(words, 'assessor.csv_option_text'),
    message(words, 'assessor.csv_option_right'),
    message(words, 'assessor.csv_option_n'),
    message(words, 'assessor.csv_option_share'),
    message(words, 'assessor.csv_option_correlation'),
  ];
}

function questionRows(file: FiguresFile): Cell[][] {
  const { report, words } = file;
  return [
    questionHeads(words),
    ...report.items.flatMap((item) => {
      const start = questionStart(file, item);
      return item.options.map(({ code, text, right, n, share, correlation }): Cell[] => [
        ...start,
        code,
        text,
        message(words, right ? 'assessor.right' : 'assessor.wrong'),
        n,
        share,
        correlation,
      ]);
    }),
  ];
}

function questionStart(
  { report, bank, words, decisions, today }: FiguresFile,
  item: ReportView['items'][number],
): Cell[] {
  const decided = decisions[item.id];
  return [
    report.course,
    report.version,
    report.attempts,
    report.marking,
    sourceOf({ report }),
    periodText(words, report.basis.period),
    today,
    item.id,
    bank.questions.find(({ id }) => id === item.id)?.stem ?? '',
    item.n,
    item.facility,
    item.facilityInterval?.low ?? null,
    item.facilityInterval?.high ?? null,
    item.deviation,
    item.guessing,
    item.discrimination,
    item.efficiency,
    report.findings
      .filter((finding) => finding.item === item.id)
      .map(({ concern }) => concernName(words, concern))
      .join('; '),
    decided ? choiceName(words, decided.choice) : '',
    decided?.why ?? '',
  ];
}
