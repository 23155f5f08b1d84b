// What is true of saving, in the learner's words: a word for the bar, and a sentence with what to do.

import type { Words } from '../model/course.js';
import { message } from '../model/messages.js';
import type { Saving } from '../tracking/tracker.js';

/** The word in the bar. */
export function savingWord(words: Words, saving: Saving): string {
  switch (saving.state) {
    case 'connecting':
      return message(words, 'saving.connecting');
    case 'saving':
      return message(words, 'saving.saving');
    case 'saved':
      return message(words, 'saving.saved');
    case 'unsaved':
      return message(words, 'saving.unsaved');
    case 'nothing-records':
      return message(words, 'saving.nothing');
    case 'closed':
      return saving.saved ? message(words, 'saving.saved') : message(words, 'saving.unsaved');
  }
}

/** The longest word that comes and goes while all is well. The bar keeps its room, so that none of them moves another. */
export function widestSavingWord(words: Words): string {
  const inTurn = [message(words, 'saving.connecting'), message(words, 'saving.saving'), message(words, 'saving.saved')];
  return inTurn.reduce((longest, word) => (word.length > longest.length ? word : longest));
}

/** What it means and what to do; `''` when there is nothing to do. */
export function savingAdvice(words: Words, saving: Saving): string {
  if (saving.state === 'unsaved') return unsavedAdvice(words, saving.why);
  if (saving.state === 'nothing-records') return unrecordedAdvice(words, saving.why);
  return '';
}

/** What a screen reader is told: only what is settled, so that each answer does not say "saving" and "saved". */
export function savingAnnouncement(words: Words, saving: Saving): string | null {
  if (saving.state === 'saved') return message(words, 'saving.saved');
  return savingAdvice(words, saving) || null;
}

/** Whether trying again can help: a window that is gone stays gone, and a text that cannot be read stays so. */
export function canRetry(saving: Saving): boolean {
  return saving.state === 'unsaved' && saving.why !== 'window-gone' && saving.why !== 'unreadable';
}

function unsavedAdvice(words: Words, why: Extract<Saving, { state: 'unsaved' }>['why']): string {
  switch (why) {
    case 'offline':
      return message(words, 'saving.unsaved_offline');
    case 'refused':
      return message(words, 'saving.unsaved_refused');
    case 'session-ended':
      return message(words, 'saving.unsaved_session');
    case 'window-gone':
      return message(words, 'saving.unsaved_window');
    case 'unreadable':
      return message(words, 'saving.unsaved_unreadable');
  }
}

function unrecordedAdvice(words: Words, why: Extract<Saving, { state: 'nothing-records' }>['why']): string {
  switch (why) {
    case 'no-lms':
      return message(words, 'saving.nothing_no_lms');
    case 'no-start':
      return message(words, 'saving.nothing_no_start');
    case 'review':
      return message(words, 'saving.nothing_review');
    case 'browse':
      return message(words, 'saving.nothing_browse');
    case 'opened-twice':
      return message(words, 'saving.nothing_twice');
  }
}
