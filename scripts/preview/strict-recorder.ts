// Stands in front of an LMS's API and refuses what the standard refuses, where scorm-again lets it pass, and
// keeps every call with its time, answer and code. For the preview and for tests; never in the package.

import { genericOf, type StrictEdition } from './strict-rules.js';
import { strictScorm12 } from './strict-scorm12.js';
import { strictScorm2004 } from './strict-scorm2004.js';

export interface RecordedCall {
  /** ISO, with milliseconds. */
  readonly at: string;
  readonly method: string;
  readonly args: readonly string[];
  readonly answer: string;
  readonly code: string;
  /** What the standard says against the call; then it never reached the LMS. */
  readonly refusal?: string;
}

type Verb = 'initialize' | 'terminate' | 'get' | 'set' | 'commit';
type Api = Record<string, (...args: string[]) => unknown>;
type Fault = { readonly says: string; readonly code: number };

const EDITIONS = { '1.2': strictScorm12, '2004': strictScorm2004 } as const;

export interface StrictRecorder {
  /** To be put where courses look for it. */
  readonly api: Api;
  readonly calls: readonly RecordedCall[];
  /** Calls that the standard or the LMS refused; reading what was never set (2004: 403) is none. */
  refused(): readonly RecordedCall[];
}

/** @param heard is told each call as it ends, except those that only ask for the last error */
export function strictRecorder(
  lms: object,
  edition: keyof typeof EDITIONS,
  heard: (call: RecordedCall) => void = () => undefined,
  clock: () => Date = () => new Date(),
): StrictRecorder {
  const calls: RecordedCall[] = [];
  const strict = EDITIONS[edition];
  const gate = new CallChecker(lms as Api, strict);
  const call =
    (verb: Verb) =>
    (...args: unknown[]) => {
      const texts = args.map(String);
      const at = clock().toISOString();
      let answer: unknown = verb === 'get' ? '' : 'false';
      let fault: Fault | null = null;
      try {
        // What is asked of the LMS on the way may end in an exception too: the call is recorded all the same.
        fault = gate.faultOf(verb, args);
        if (!fault) answer = gate.pass(verb, texts);
      } finally {
        const record = {
          at,
          method: strict.names[verb],
          args: texts,
          answer: String(answer),
          code: gate.code(fault),
          ...(fault ? { refusal: fault.says } : {}),
        };
        calls.push(record);
        heard(record);
      }
      return answer;
    };
  const verbs: readonly Verb[] = ['initialize', 'terminate', 'get', 'set', 'commit'];
  const api: Api = Object.fromEntries(verbs.map((verb) => [strict.names[verb], call(verb)]));
  api[strict.names.lastError] = () => gate.lastCode;
  for (const name of ['GetErrorString', 'GetDiagnostic']) {
    const full = edition === '1.2' ? `LMS${name}` : name;
    api[full] = (...args) => (lms as Api)[full]?.(...args);
  }
  const isRefused = ({ refusal, method, answer }: RecordedCall) =>
    refusal !== undefined || (method !== strict.names.get && answer !== 'true');
  return { api, calls, refused: () => calls.filter(isRefused) };
}

/** The state that the standard's rules depend on. */
class CallChecker {
  lastCode: string = '0';
  #state: 'before' | 'running' | 'afterwards' = 'before';
  readonly #records = new Map<string, Map<string, string>>();
  readonly #counts = new Map<string, number>();

  constructor(
    readonly lms: Api,
    readonly strict: StrictEdition,
  ) {}

  faultOf(verb: Verb, args: readonly unknown[]): Fault | null {
    return this.#stateFault(verb) ?? this.#argumentFault(verb, args) ?? this.#elementFault(verb, args.map(String));
  }

  pass(verb: Verb, args: readonly string[]): unknown {
    this.lastCode = '';
    const answer = this.lms[this.strict.names[verb]]?.(...args);
    // Before anything else is asked of the LMS: our own questions have codes too.
    this.#takeCode();
    const isDone = String(answer) === 'true';
    if (verb === 'initialize' && isDone) this.#state = 'running';
    if (verb === 'terminate' && isDone) this.#state = 'afterwards';
    const [element = '', value = ''] = args;
    if (verb === 'set' && isDone) this.#store(element, value);
    return answer;
  }

  code(fault: Fault | null): string {
    if (fault) this.lastCode = String(fault.code);
    // The call ended in an exception.
    else if (this.lastCode === '') this.#takeCode();
    return this.lastCode;
  }

  #takeCode(): void {
    this.lastCode = String(this.lms[this.strict.names.lastError]?.() ?? '0');
  }

  #stateFault(verb: Verb): Fault | null {
    const { codes } = this.strict;
    if (this.#state === 'afterwards') return { says: 'the session is over', code: codes.afterwards[verb] };
    if (verb === 'initialize')
      return this.#state === 'running' ? { says: 'the session is running already', code: codes.initializeTwice } : null;
    return this.#state === 'before' ? { says: 'the session has not begun', code: codes.before[verb] } : null;
  }

  #argumentFault(verb: Verb, args: readonly unknown[]): Fault | null {
    const { argument } = this.strict.codes;
    if (verb === 'get' || verb === 'set') {
      if (args.length !== (verb === 'get' ? 1 : 2))
        return { says: `${args.length} arguments are too few or too many`, code: argument };
      return args.every((arg) => typeof arg === 'string') ? null : { says: 'an argument is no string', code: argument };
    }
    return args.length === 1 && args[0] === '' ? null : { says: 'its argument is the empty string', code: argument };
  }

  #elementFault(verb: Verb, [element = '', value = '']: readonly string[]): Fault | null {
    if (verb !== 'get' && verb !== 'set') return null;
    const { rules, codes } = this.strict;
    const rule = rules[genericOf(element)];
    if (!rule) return { says: `there is no element ${element}`, code: codes.unknown };
    if (verb === 'get')
      return rule.access === 'w' ? { says: `${element} can only be written`, code: codes.writeOnly } : null;
    if (rule.access === 'r') return { says: `${element} can only be read`, code: codes.readOnly };
    return this.#placeFault(element) ?? this.#orderFault(element, value) ?? this.#formatFault(element, value);
  }

  /** Lists have no gaps. */
  #placeFault(element: string): Fault | null {
    for (const [part, index] of [...element.matchAll(/\.(\d+)\./g)].map(
      (match) => [element.slice(0, match.index), Number(match[1])] as const,
    )) {
      if (index > this.#countOf(part))
        return {
          says: `${part} has ${this.#countOf(part)} records, so ${index} would leave a gap`,
          code: this.strict.codes.gap,
        };
    }
    return null;
  }

  #orderFault(element: string, value: string): Fault | null {
    const { rules, codes } = this.strict;
    const rule = rules[genericOf(element)];
    const { list, name, record } = this.#recordOf(element);
    const missing = rule?.after?.find((first) => !record.has(first));
    if (missing) return { says: `${missing} comes before ${name}`, code: codes.order };
    if (rule?.isFixed && record.has(name) && record.get(name) !== value)
      return { says: `${name} cannot be changed`, code: codes.fixed };
    const isTaken =
      rule?.isUnique &&
      [...this.#records].some(
        ([key, other]) => key.startsWith(`${list}.`) && other !== record && other.get(name) === value,
      );
    return isTaken ? { says: `another record has the ${name} "${value}"`, code: codes.fixed } : null;
  }

  #formatFault(element: string, value: string): Fault | null {
    const verdict = this.strict.rules[genericOf(element)]?.takes?.(value, this.#recordOf(element).record) ?? true;
    if (verdict === true) return null;
    return typeof verdict === 'string' ? { says: verdict, code: this.strict.codes.format } : verdict;
  }

  #store(element: string, value: string): void {
    for (const match of element.matchAll(/\.(\d+)\./g)) {
      const list = element.slice(0, match.index);
      this.#counts.set(list, Math.max(this.#countOf(list), Number(match[1]) + 1));
    }
    const { key, name, record } = this.#recordOf(element);
    this.#records.set(key, record.set(name, value));
  }

  /** How many records the LMS has; its own word counts where this session has not written any. */
  #countOf(list: string): number {
    const known = this.#counts.get(list);
    if (known !== undefined) return known;
    const isTop = /^cmi\.(interactions|objectives)$/.test(list);
    const count = isTop ? Number(this.lms[this.strict.names.get]?.(`${list}._count`) ?? 0) || 0 : 0;
    this.#counts.set(list, count);
    return count;
  }

  /** The record of the outermost list that `element` belongs to. Records of earlier launches count as begun. */
  #recordOf(element: string): {
    readonly list: string;
    readonly key: string;
    readonly name: string;
    readonly record: Map<string, string>;
  } {
    const [, list = '', index = '', name = element] = /^(cmi\.\w+)\.(\d+)\.(.*)$/.exec(element) ?? [];
    const key = `${list}.${index}`;
    const old = this.#records.get(key);
    if (old) return { list, key, name, record: old };
    const isEarlier = list !== '' && Number(index) < this.#countOf(list);
    const id = isEarlier ? String(this.lms[this.strict.names.get]?.(`${key}.id`) ?? '') : '';
    return {
      list,
      key,
      name,
      record: new Map(
        isEarlier
          ? [
              ['id', id],
              ['type', ''],
            ]
          : [],
      ),
    };
  }
}
