// What the figures rest on, in sentences, for the page and the command alike. Nothing is left out in silence.

import type { Basis, LeftOut, Warning } from '../analysis/figures/basis.js';
import type { Words } from '../model/course.js';
import { message } from '../model/messages.js';
import { countText, dateText, percentText } from './number-format.js';

export function basisSentences(words: Words, basis: Basis): string[] {
  return [
    ...answersSentences(words, basis),
    basis.attemptsInFiles === null
      ? message(words, 'assessor.basis_attempts_only', { counted: countText(basis.attemptsCounted) })
      : message(words, 'assessor.basis_attempts', {
          counted: countText(basis.attemptsCounted),
          all: countText(basis.attemptsInFiles),
        }),
    message(words, 'assessor.basis_period', { period: periodText(words, basis.period) }),
    ...(basis.notStarted ? [message(words, 'assessor.basis_not_started', { n: countText(basis.notStarted) })] : []),
    ...basis.leftOut.map(({ why, n }) => leftOutText(words, why, countText(n))),
  ];
}

/** What is shared says the share alone: the numbers would tell how many people there are to the last one. */
function answersSentences(words: Words, { answersCounted, answersInFiles, share }: Basis): string[] {
  const counts = { counted: countText(answersCounted), all: countText(answersInFiles) };
  if (share === null) return answersInFiles === null ? [] : [message(words, 'assessor.basis_answers_few', counts)];
  const values = { ...counts, share: percentText(share) };
  return [message(words, answersInFiles === null ? 'assessor.basis_answers_share' : 'assessor.basis_answers', values)];
}

export function warningSentences(words: Words, basis: Basis): string[] {
  const differ = { n: countText(basis.marksThatDiffer), share: percentText(basis.passesOtherwise) };
  return [
    ...basis.warnings.map(({ what, n }) =>
      warningText(words, what, n === 0 ? message(words, 'assessor.under_five') : countText(n)),
    ),
    ...(basis.marksThatDiffer
      ? [message(words, basis.marking === 'report' ? 'assessor.marks_differ' : 'assessor.marks_differ_today', differ)]
      : []),
  ];
}

export function periodText(words: Words, period: Basis['period']): string {
  if (period && period.from === period.to) return message(words, 'assessor.period_one', { day: dateText(period.from) });
  return period
    ? message(words, 'assessor.period', { from: dateText(period.from), to: dateText(period.to) })
    : message(words, 'assessor.period_unknown');
}

function leftOutText(words: Words, why: LeftOut, n: string): string {
  switch (why) {
    case 'other attempts':
      return message(words, 'assessor.basis_left_other_attempts', { n });
    case 'other version':
      return message(words, 'assessor.basis_left_other_version', { n });
    case 'not answered':
      return message(words, 'assessor.basis_left_not_answered', { n });
    case 'not told':
      return message(words, 'assessor.basis_left_not_told', { n });
    case 'unfinished':
      return message(words, 'assessor.basis_left_unfinished', { n });
    case 'without a mark':
      return message(words, 'assessor.basis_left_without_mark', { n });
  }
}

function warningText(words: Words, what: Warning, n: string): string {
  switch (what) {
    case 'torn':
      return message(words, 'assessor.warn_torn', { n });
    case 'unread':
      return message(words, 'assessor.warn_unread', { n });
    case 'older questions':
      return message(words, 'assessor.warn_older', { n });
    case 'other keys':
      return message(words, 'assessor.warn_keys', { n });
    case 'mismarked':
      return message(words, 'assessor.warn_mismarked', { n });
    case 'cut':
      return message(words, 'assessor.warn_cut', { n });
    case 'misfits':
      return message(words, 'assessor.warn_misfits', { n });
    case 'doubles':
      return message(words, 'assessor.warn_doubles', { n });
    case 'different identities':
      return message(words, 'assessor.warn_identities', { n });
    case 'unnamed':
      return message(words, 'assessor.warn_unnamed', { n });
    case 'no first attempts':
      return message(words, 'assessor.warn_no_first', { n });
    case 'repeated':
      return message(words, 'assessor.warn_repeated', { n });
    default:
      return missingText(words, what);
  }
}

function missingText(words: Words, what: Extract<Warning, `no ${string}`>): string {
  switch (what) {
    case 'no question':
      return message(words, 'assessor.warn_no_question');
    case 'no response':
      return message(words, 'assessor.warn_no_response');
    case 'no right':
      return message(words, 'assessor.warn_no_right');
    case 'no result':
      return message(words, 'assessor.warn_no_result');
    case 'no attempt':
      return message(words, 'assessor.warn_no_attempt');
    case 'no learner':
      return message(words, 'assessor.warn_no_learner');
    case 'no date':
    case 'no first attempts':
      return message(words, 'assessor.warn_no_date');
  }
}
