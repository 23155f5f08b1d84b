// Files that the page hands over. They are made here and go nowhere but to where the browser saves downloads.

import { decisionsText } from '../analysis/decisions.js';
import type { Report } from '../analysis/report.js';
import { analysisText } from '../analysis/saved-analysis.js';
import { message } from '../model/messages.js';
import { figuresCsv, figuresSheets, type FiguresFile } from './figures-sheets.js';
import type { WorkerClient } from './worker-client.js';

export type Download = 'csv' | 'xlsx' | 'analysis' | 'decisions';

/** @param counted the full report, which is what is saved to be reopened; null where it is not here */
export function download(what: Download, file: FiguresFile, counted: Report | null, engine: () => WorkerClient): void {
  const { words, decisions, bank, today } = file;
  switch (what) {
    case 'csv':
      handOver(message(words, 'assessor.file_name'), 'text/csv', figuresCsv(file));
      break;
    case 'xlsx':
      // The library that writes workbooks is in the engine, and only there.
      engine().ask({ type: 'workbook', sheets: figuresSheets(file) });
      break;
    case 'analysis':
      if (counted)
        handOver(
          message(words, 'assessor.analysis_name'),
          'application/json',
          analysisText({ saved: today, report: counted, decisions }),
        );
      break;
    case 'decisions':
      handOver(message(words, 'assessor.decisions_name'), 'application/json', decisionsText(bank.course, decisions));
      break;
  }
}

export function handOver(name: string, type: string, content: string | Uint8Array<ArrayBuffer>): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 1000);
}
