// The API of the host page: SCORM 1.2 in a few lines, which writes down every call and can be put into any mood.

export interface HostApi {
  /** Milliseconds after which it appears. */
  readonly appearsAfter: number;
  /** What it holds at the launch. */
  readonly values: Readonly<Record<string, string>>;
  /** Whether it refuses to commit. */
  readonly refuses: boolean;
  /** The code that goes with a refusal. */
  readonly refusalCode: string;
  /** Whether each commit that fails raises an alert, as at the Learning Hub. */
  readonly alerts: boolean;
  /** How Initialize, SetValue and Commit say that all is well. `nothing`: the last two of them say nothing at all. */
  readonly yes: 'true' | 1 | 'nothing' | 'promise';
}

/** What a test finds in the host page under `lms`. */
export interface HostLms {
  mood: HostApi;
  readonly calls: string[];
  readonly held: Record<string, string>;
}

/** Runs in the host page. */
export function hostApi(given: Partial<HostApi>): void {
  const none: HostApi = { appearsAfter: 0, values: {}, refuses: false, refusalCode: '101', alerts: false, yes: 'true' };
  const lms: HostLms = {
    mood: { ...none, ...given },
    calls: [],
    held: {
      'cmi.core.student_id': 'learner-1',
      'cmi.core.lesson_status': 'not attempted',
      'cmi.core.score._children': 'raw,min,max',
      'cmi.core.lesson_mode': 'normal',
      'cmi.core.credit': 'credit',
      'cmi.interactions._children': 'id,type,time,correct_responses,weighting,student_response,result,latency',
      'cmi.interactions._count': '0',
      ...given.values,
    },
  };
  let code = '0';
  const yes = () => {
    code = '0';
    const { yes: way } = lms.mood;
    if (way === 'nothing') return undefined;
    return way === 'promise' ? Promise.resolve('true') : way;
  };
  const no = (why: string) => {
    code = why;
    return 'false';
  };
  const save = (verb: string) => () => {
    lms.calls.push(verb);
    if (!lms.mood.refuses) return yes();
    if (lms.mood.alerts) alert('Your progress could not be saved.');
    return no(lms.mood.refusalCode);
  };
  const api = {
    LMSInitialize: () => {
      lms.calls.push('LMSInitialize');
      return yes() ?? 'true';
    },
    LMSFinish: save('LMSFinish'),
    LMSCommit: save('LMSCommit'),
    LMSGetValue: (element: string) => {
      code = '0';
      return lms.held[element] ?? '';
    },
    LMSSetValue: (element: string, value: string) => {
      lms.calls.push(`LMSSetValue ${element} ${value}`);
      const [, list = '', at = ''] = /^(cmi\.\w+)\.(\d+)\.id$/.exec(element) ?? [];
      if (list !== '') lms.held[`${list}._count`] = String(Number(at) + 1);
      lms.held[element] = value;
      return yes();
    },
    LMSGetLastError: () => code,
    LMSGetErrorString: () => '',
    LMSGetDiagnostic: () => '',
  };
  Object.assign(window, { lms });
  setTimeout(() => Object.assign(window, { API: api }), lms.mood.appearsAfter);
  if (lms.mood.appearsAfter === 0) Object.assign(window, { API: api });
}
