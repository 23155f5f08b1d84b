// An LMS's API that stands in the page itself: for launches and long use, where the LMS must cost nothing of its own.

/**
 * Runs in the page before anything of it. It speaks SCORM 1.2 and forgets the lists that it is told, which a real
 * LMS has elsewhere: what grows in the page is then the course's own.
 */
export function apiInPage(): void {
  const values: Record<string, string> = {};
  const counts: Record<string, number> = {};
  const isList = (element: string) => /^cmi\.(interactions|objectives)/.test(element);
  const countOf = (list: string) => String(counts[list] ?? 0);
  const set = (element: string, value: string) => {
    const [, list = '', index = '0'] = /^(cmi\.\w+)\.(\d+)/.exec(element) ?? [];
    if (isList(element)) counts[list] = Math.max(counts[list] ?? 0, Number(index) + 1);
    else values[element] = value;
    return 'true';
  };
  const API = {
    LMSInitialize: () => 'true',
    LMSFinish: () => 'true',
    LMSGetValue: (element: string) =>
      isList(element) && element.endsWith('._children')
        ? 'id'
        : element.endsWith('._count')
          ? countOf(element.slice(0, -'._count'.length))
          : (values[element] ?? ''),
    LMSSetValue: set,
    LMSCommit: () => 'true',
    LMSGetLastError: () => '0',
    LMSGetErrorString: () => '',
    LMSGetDiagnostic: () => '',
  };
  Object.assign(window, { API });
}
