// Why a file or a row could not be read, and what to do.

import type { Format, Refusal, Why } from '../analysis/reading.js';
import type { Words } from '../model/course.js';
import { message } from '../model/messages.js';

export function refusalText(
  words: Words,
  reason: Refusal,
  file: string,
  held: Readonly<Record<string, string | number>>,
): string {
  const values = { file, ...held };
  switch (reason) {
    case 'empty':
      return message(words, 'assessor.refused_empty', values);
    case 'web page':
      return message(words, 'assessor.refused_web_page', values);
    case 'other xml':
      return message(words, 'assessor.refused_other_xml', values);
    case 'flat spreadsheet':
      return message(words, 'assessor.refused_flat_spreadsheet', values);
    case 'binary spreadsheet':
      return message(words, 'assessor.refused_binary_spreadsheet', values);
    case 'other zip':
      return message(words, 'assessor.refused_other_zip', values);
    case 'old spreadsheet':
      return message(words, 'assessor.refused_old_spreadsheet', values);
    case 'broken spreadsheet':
      return message(words, 'assessor.refused_broken_spreadsheet', values);
    case 'too big':
      return message(words, 'assessor.refused_too_big', values);
    case 'too wide':
      return message(words, 'assessor.refused_too_wide', values);
    case 'no columns':
      return message(words, 'assessor.refused_no_columns', values);
    case 'not json':
      return message(words, 'assessor.refused_not_json', values);
    case 'other json':
      return message(words, 'assessor.refused_other_json', values);
    case 'nothing known':
      return message(words, 'assessor.refused_nothing_known', values);
    case 'no answers':
      return message(words, 'assessor.refused_no_answers', values);
    case 'no rows':
      return message(words, 'assessor.refused_no_rows', values);
    case 'other report':
      return message(words, 'assessor.refused_other_report', values);
    case 'saved analysis':
      return message(words, 'assessor.refused_saved_analysis', values);
    case 'nobody started':
      return message(words, 'assessor.refused_nobody_started', values);
    case 'no marks':
      return message(words, 'assessor.refused_no_marks', values);
    case 'other version':
      return message(words, 'assessor.refused_other_version', values);
    case 'no response column':
      return message(words, 'assessor.refused_no_question', values);
  }
}

export function unreadText(words: Words, why: Why): string {
  switch (why) {
    case 'no question':
      return message(words, 'assessor.unread_no_question');
    case 'no mark':
      return message(words, 'assessor.unread_no_mark');
    case 'no learner':
      return message(words, 'assessor.unread_no_learner');
    case 'bad attempt':
      return message(words, 'assessor.unread_bad_attempt');
    case 'cut row':
      return message(words, 'assessor.unread_cut_row');
    case 'too long':
      return message(words, 'assessor.unread_too_long');
  }
}

export function formatName(words: Words, format: Format): string {
  switch (format) {
    case 'moodle':
      return message(words, 'assessor.format_moodle');
    case 'csv':
      return message(words, 'assessor.format_csv');
    case 'preview':
      return message(words, 'assessor.format_preview');
  }
}
