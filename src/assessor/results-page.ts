import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Bank } from '../analysis/bank.js';
import type { Choice, Decisions } from '../analysis/decisions.js';
import type { Report } from '../analysis/report.js';
import { analysisIn, isOwnFile } from '../analysis/saved-analysis.js';
import { sharedOf } from '../analysis/share/shared-report.js';
import type { Words } from '../model/course.js';
import { message } from '../model/messages.js';
import { controlsView, orderView, placesView, type Controls } from './controls-view.js';
import { download, handOver, type Download } from './downloads.js';
import type { FiguresFile } from './figures-sheets.js';
import { headView } from './head-view.js';
import type { Reply } from './worker-messages.js';
import { countText } from './number-format.js';
import { openingView, problemView, workingView } from './opening-view.js';
import { WorkerClient } from './worker-client.js';
import { refusalText } from './refusal-words.js';
import type { Shown } from './shown.js';
import { today } from './today.js';
import { bodyView, placeIn, titleOf } from './report-places.js';

type Stage =
  | { readonly step: 'waiting' }
  | { readonly step: 'working'; readonly phase: 'reading' | 'counting'; readonly done: number }
  | { readonly step: 'refused'; readonly message: string }
  | { readonly step: 'ready'; readonly report: Report };

/** The assessors' page: a file in, its figures out, and nothing leaves the computer. */
@customElement('results-page')
export class ResultsPage extends LitElement {
  @property({ attribute: false }) bank!: Bank;
  @property({ attribute: false }) words!: Words;
  /** The text of the engine's script. */
  @property({ attribute: false }) engine = '';
  /** A report that was counted before; the page then only shows it. */
  @property({ attribute: false }) given: Report | null = null;
  @state() private stage: Stage = { step: 'waiting' };
  @state() private controls: Controls = {
    attempts: 'first',
    marking: 'report',
    isShared: false,
    order: 'concern',
    isLive: true,
    canShare: true,
  };
  @state() private place = 'overview';
  @state() private announcement = '';
  @state() private decisions: Decisions = {};
  /** The day on which a reopened analysis was saved; `''` for one that is new. */
  @state() private saved = '';
  #worker: WorkerClient | null = null;
  /** What is shown is made of the report once, not at each press of a key. */
  #shared: { readonly of: Report; readonly report: ReturnType<typeof sharedOf> } | null = null;

  protected override createRenderRoot() {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('hashchange', this.#go);
    window.addEventListener('resize', this.#resize);
    window.addEventListener('dragover', this.#welcome);
    window.addEventListener('drop', this.#drop);
    if (this.given) this.#show(this.given, { isLive: false, canShare: !this.given.isShared });
    this.place = placeIn(location.hash, this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('hashchange', this.#go);
    window.removeEventListener('resize', this.#resize);
    window.removeEventListener('dragover', this.#welcome);
    window.removeEventListener('drop', this.#drop);
    this.#worker?.stop();
  }

  override render() {
    const { words, stage } = this;
    return html`
      <p class="nhsuk-u-visually-hidden" role="status">${this.announcement}</p>
      ${stage.step === 'refused' ? problemView(words, stage.message) : nothing}
      ${stage.step === 'working' ? workingView(words, stage.phase, stage.done, this.#stop) : nothing}
      ${stage.step === 'waiting' || stage.step === 'refused' ? openingView(words, this.#choose) : nothing}
      ${stage.step === 'ready' ? this.#ready(stage.report) : nothing}`;
  }

  #ready(counted: Report) {
    const { words, place, controls } = this;
    const shown = this.#shown(counted);
    return html`
      ${placesView(words, place)}
      <h2 class="nhsuk-heading-m" tabindex="-1">${titleOf(words, place)}</h2>
      ${headView(shown, this.saved)}
      ${controlsView(words, controls, this.#change)}
      ${place === 'questions' ? orderView(words, controls.order, this.#change) : nothing}
      ${place === 'report' ? html`<button class="nhsuk-button" type="button" @click=${this.#print}>${message(words, 'assessor.print')}</button>` : nothing}
      ${bodyView(shown, place, controls.order, this.#decide)}
      <div class="as-after">
        ${this.#button(message(words, 'assessor.download'), 'csv', shown)}
        ${this.#button(message(words, 'assessor.download_xlsx'), 'xlsx', shown)}
        ${controls.canShare ? this.#button(message(words, 'assessor.save_analysis'), 'analysis', shown) : nothing}
        ${Object.keys(this.decisions).length > 0 ? this.#button(message(words, 'assessor.save_decisions'), 'decisions', shown) : nothing}
        ${this.given ? nothing : html`<label class="nhsuk-button nhsuk-button--secondary as-file">${message(words, 'assessor.open_other')}<input type="file" multiple @change=${this.#choose}></label>`}
      </div>`;
  }

  #button(name: string, what: Download, shown: Shown) {
    return html`<button class="nhsuk-button nhsuk-button--secondary" type="button" @click=${() => {
      this.#download(what, shown);
    }}>${name}</button>`;
  }

  #shown(counted: Report): Shown {
    const { bank, words, decisions, controls } = this;
    if (controls.isShared && this.#shared?.of !== counted) this.#shared = { of: counted, report: sharedOf(counted) };
    const report = controls.isShared && this.#shared ? this.#shared.report : counted;
    const width = Math.min(720, Math.max(280, this.clientWidth));
    return { report, bank, words, width, decisions, today: today() };
  }

  override updated(): void {
    document.title = message(this.words, 'assessor.page_title', {
      view: titleOf(this.words, this.place),
      course: this.bank.title,
    });
  }

  async #open(files: readonly File[]): Promise<void> {
    const [first] = files;
    if (!first) return;
    if (files.length === 1 && isOwnFile(await first.slice(0, 500).text())) {
      this.#reopen(first.name, await first.text());
      return;
    }
    const { attempts, marking } = this.controls;
    this.controls = { ...this.controls, isLive: true, canShare: true };
    this.saved = '';
    this.stage = { step: 'working', phase: 'reading', done: 0 };
    this.#startEngine().ask({ type: 'read', bank: this.bank, files, attempts, marking });
  }

  /** An analysis with its decisions, or decisions alone for the analysis that is open. */
  #reopen(name: string, text: string): void {
    const held = analysisIn(text, this.bank);
    if (!held) {
      this.#refuse(refusalText(this.words, 'other version', name, {}));
      return;
    }
    this.decisions = { ...this.decisions, ...held.decisions };
    if (!('report' in held)) return;
    this.saved = held.saved;
    this.#show(held.report, { isLive: false, canShare: true });
    this.#announceReady(held.report);
  }

  #show(report: Report, can: Pick<Controls, 'isLive' | 'canShare'>): void {
    this.controls = { ...this.controls, ...can, attempts: report.attempts, marking: report.marking, isShared: false };
    this.stage = { step: 'ready', report };
  }

  #startEngine(): WorkerClient {
    this.#worker?.stop();
    this.#worker = new WorkerClient(this.engine, this.#onReply);
    return this.#worker;
  }

  #onReply = (reply: Reply): void => {
    switch (reply.type) {
      case 'progress':
        this.#announceProgress(reply);
        break;
      case 'report':
        this.stage = { step: 'ready', report: reply.report };
        this.#announceReady(reply.report);
        break;
      case 'workbook':
        handOver(
          message(this.words, 'assessor.xlsx_name'),
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
          reply.bytes,
        );
        break;
      case 'refused':
        this.#refuse(refusalText(this.words, reply.reason, reply.file, reply.values));
        break;
      case 'failed':
        this.#refuse(message(this.words, 'assessor.failed', { fault: reply.fault }));
        break;
    }
  };

  #announceReady(report: Report): void {
    this.announcement = message(this.words, 'assessor.ready', { n: countText(report.sittings) });
    this.#focus('h2[tabindex]');
  }

  /** A screen reader hears each quarter once; the bar moves all the time. */
  #announceProgress({ phase, done }: Extract<Reply, { type: 'progress' }>): void {
    if (this.stage.step === 'ready' && phase === 'counting' && done === 0) this.announcement = '';
    this.stage = { step: 'working', phase, done };
    const quarter = message(this.words, 'assessor.working_done', { percent: Math.floor(done * 4) * 25 });
    this.announcement = `${phase === 'reading' ? message(this.words, 'assessor.working_reading') : message(this.words, 'assessor.working_counting')}. ${quarter}`;
  }

  #refuse(message: string): void {
    this.stage = { step: 'refused', message };
    this.announcement = '';
    this.#focus('.nhsuk-error-summary');
  }

  #stop = (): void => {
    this.#worker?.stop();
    this.#worker = null;
    this.stage = { step: 'waiting' };
    this.announcement = message(this.words, 'assessor.stopped');
    this.#focus('input[type=file]');
  };

  #change = (change: Partial<Controls>): void => {
    this.controls = { ...this.controls, ...change };
    const { attempts, marking } = this.controls;
    if (change.attempts || change.marking) this.#worker?.ask({ type: 'count', attempts, marking });
  };

  #decide = (id: string, choice: Choice | null, why: string): void => {
    const { [id]: _, ...others } = this.decisions;
    const version = this.stage.step === 'ready' ? this.stage.report.version : '';
    this.decisions = choice === null ? others : { ...others, [id]: { choice, why, on: today(), version } };
  };

  #choose = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    void this.#open([...(input.files ?? [])]);
    input.value = '';
  };

  #welcome = (event: DragEvent): void => {
    event.preventDefault();
  };

  #drop = (event: DragEvent): void => {
    event.preventDefault();
    void this.#open([...(event.dataTransfer?.files ?? [])]);
  };

  #go = (): void => {
    if (location.hash === '#maincontent') return;
    this.place = placeIn(location.hash, this);
    window.scrollTo(0, 0);
    this.#focus('h2[tabindex]');
  };

  #resize = (): void => {
    this.requestUpdate();
  };

  #print = (): void => {
    window.print();
  };

  #download(what: Download, { report, bank, words, decisions, today: day }: Shown): void {
    const file: FiguresFile = { report, bank, words, decisions, today: day };
    const counted = this.stage.step === 'ready' ? this.stage.report : null;
    download(what, file, counted, () => this.#worker ?? this.#startEngine());
  }

  #focus(selector: string): void {
    void this.updateComplete.then(() => {
      this.querySelector<HTMLElement>(selector)?.focus();
    });
  }
}
