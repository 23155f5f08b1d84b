// Answers that were dear are kept for whoever asks the same again: words are compiled several times for one version, and
// while they are edited all files but one stay as they are.

/** @param kept how many answers; the one that was not asked for longest goes first. Nobody changes what is kept. */
export function keepLast<T>(kept: number): (key: string, make: () => T) => T {
  const answers = new Map<string, T>();
  return (key, make) => {
    const answer = answers.has(key) ? (answers.get(key) as T) : make();
    answers.delete(key);
    answers.set(key, answer);
    const [oldest] = answers.keys();
    if (answers.size > kept && oldest !== undefined) answers.delete(oldest);
    return answer;
  };
}
