// Days as reports write them, in any language of Moodle's interface: a day, a month by name or number, and a year.

const DAY = 86_400_000;
/** The languages in which Moodle is used here and nearby; month names come from the run-time itself. */
const LANGUAGES =
  'en de fr es it pt nl pl cs sk sl hr hu ro bg el tr da nb sv fi et lv lt cy ga uk ru ar fa he hi ja ko zh th vi id ms'.split(
    ' ',
  );
let months: Map<string, number> | null = null;

function monthNames(): Map<string, number> {
  if (months) return months;
  months = new Map();
  for (const language of LANGUAGES) {
    for (const options of [{ month: 'long' }, { month: 'short' }, { month: 'long', day: 'numeric' }] as const) {
      const format = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC', calendar: 'gregory' });
      for (let month = 0; month < 12; month += 1) {
        const name = format.formatToParts(Date.UTC(2026, month, 1)).find(({ type }) => type === 'month')?.value ?? '';
        const key = wordOf(name);
        if (key.length > 2 && !/\d/.test(key) && !months.has(key)) months.set(key, month);
      }
    }
  }
  return months;
}

const wordOf = (text: string) => text.toLowerCase().replace(/\./g, '');

/** Numbers of many scripts as ASCII digits. */
function plainDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹०-९๐-๙]/g, (digit) =>
    String(
      (digit.charCodeAt(0) -
        ('٠' <= digit && digit <= '٩'
          ? 0x660
          : '۰' <= digit && digit <= '۹'
            ? 0x6f0
            : '०' <= digit && digit <= '९'
              ? 0x966
              : 0xe50)) %
        10,
    ),
  );
}

/**
 * Days since 1 January 1970; null for what is no date. Day before month where only numbers stand (as in England), unless
 * the second number is over 12; `2026-11-23` and `2026/11/23` are year first. A bare number from 40,000 to 60,000 is a day of a
 * spreadsheet (days since 30 December 1899).
 */
export function dayIn(cell: string): number | null {
  const text = plainDigits(cell.trim());
  if (text.length < 5 || text.length > 80 || !/\d/.test(text)) return null;
  if (/^[45]\d{4}(?:\.\d+)?$/.test(text)) return Math.floor(Number(text)) - 25_569;
  return yearFirst(text) ?? numbersOnly(text) ?? byMonthName(text);
}

function yearFirst(text: string): number | null {
  const [, year, month, day] = /(?:^|\D)((?:19|20)\d\d)[-/.年] ?(\d{1,2})[-/.月] ?(\d{1,2})/.exec(text) ?? [];
  return dayOf(year, Number(month) - 1, day);
}

function numbersOnly(text: string): number | null {
  const [, first = '', second = '', year] =
    /(?:^|\D)(\d{1,2})[-/.] ?(\d{1,2})[-/.] ?((?:19|20)?\d\d)(?!\d|:)/.exec(text) ?? [];
  const whole = year?.length === 2 ? `20${year}` : year;
  return Number(second) > 12 ? dayOf(whole, Number(first) - 1, second) : dayOf(whole, Number(second) - 1, first);
}

function byMonthName(text: string): number | null {
  const [, year] = /(?:^|\D)((?:19|20)\d\d)(?!\d)/.exec(text) ?? [];
  if (year === undefined) return null;
  const month = wordOf(text)
    .split(/[\s,;\d]+/)
    .map((word) => monthNames().get(word))
    .find((found) => found !== undefined);
  const [, day] = /(?:^|[^\d:])(\d{1,2})(?![\d:])/.exec(text.replace(year, ' ')) ?? [];
  return month === undefined ? null : dayOf(year, month, day);
}

function dayOf(year: string | undefined, month: number, day: string | undefined): number | null {
  const at = Date.UTC(Number(year), month, Number(day));
  const date = new Date(at);
  return Number.isNaN(at) || date.getUTCMonth() !== month || date.getUTCDate() !== Number(day) ? null : at / DAY;
}

/** `2026-11-23` for a day since 1 January 1970. */
export function dayText(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** The Monday of its week. 1 January 1970 was a Thursday. */
export function mondayOf(day: number): number {
  return day - ((((day + 3) % 7) + 7) % 7);
}

/** Seconds in `00:01:02.5`, `PT1M2S`, `62` or `62 s`; NaN for anything else. */
export function secondsIn(cell: string): number {
  const text = cell.trim();
  const [, hours, minutes, seconds] = /^(?:(\d+):)?(\d+):(\d+(?:\.\d+)?)$/.exec(text) ?? [];
  if (seconds !== undefined) return Number(hours ?? 0) * 3600 + Number(minutes) * 60 + Number(seconds);
  const iso = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?$/i.exec(text);
  if (iso && text.length > 2) return Number(iso[1] ?? 0) * 3600 + Number(iso[2] ?? 0) * 60 + Number(iso[3] ?? 0);
  return /^\d+(?:\.\d+)?(?: ?s)?$/.test(text) ? Number.parseFloat(text) : Number.NaN;
}
