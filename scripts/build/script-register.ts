// How the scripts of the built course hand themselves in and are asked for; `classic-scripts.ts` writes the loader.

/** The function by which each script hands itself in. */
export const REGISTER = 'cpScript';

/** A script that hands in one value, as the default export of a module. */
export function handingIn(name: string, value: string): string {
  return `${REGISTER}(${JSON.stringify(name)},[],()=>({default:${value}}))`;
}

/** The code that fetches the script whose name the template `name` makes. */
export function loadingOf(name: string): string {
  return `${REGISTER}.load(\`${name}\`)`;
}
