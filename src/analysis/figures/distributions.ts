// The distributions that intervals and tests need. Each is checked against R to nine decimal places.

/** ln Γ(x) for x > 0 (Lanczos 1964 with the coefficients of Godfrey, g = 607/128, n = 15). */
function lnGamma(x: number): number {
  const base = x + G - 0.5;
  let sum = LANCZOS[0] as number;
  for (let at = 1; at < LANCZOS.length; at += 1) sum += (LANCZOS[at] as number) / (x - 1 + at);
  return (x - 0.5) * Math.log(base) - base + Math.log(Math.sqrt(2 * Math.PI) * sum);
}

const G = 607 / 128;
const LANCZOS: readonly number[] = [
  0.99999999999999709182, 57.156235665862923517, -59.597960355475491248, 14.136097974741747174, -0.49191381609762019978,
  0.33994649984811888699e-4, 0.46523628927048575665e-4, -0.98374475304879564677e-4, 0.15808870322491248884e-3,
  -0.21026444172410488319e-3, 0.2174396181152126432e-3, -0.16431810653676389022e-3, 0.84418223983852743293e-4,
  -0.2619083840158140867e-4, 0.36899182659531622704e-5,
];

export function lnBeta(a: number, b: number): number {
  return lnGamma(a) + lnGamma(b) - lnGamma(a + b);
}

/** ln of n over k. */
export function lnChoose(n: number, k: number): number {
  return lnGamma(n + 1) - lnGamma(k + 1) - lnGamma(n - k + 1);
}

/** The regularised incomplete beta function I_x(a, b), by its continued fraction (Lentz; Abramowitz & Stegun 26.5.8). */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, b, a);
  const front = Math.exp(a * Math.log(x) + b * Math.log1p(-x) - lnBeta(a, b)) / a;
  return front * betaFraction(x, a, b);
}

const TINY = 1e-300;

function betaFraction(x: number, a: number, b: number): number {
  const away = (value: number) => (Math.abs(value) < TINY ? TINY : value);
  let c = 1;
  let d = 1 / away(1 - ((a + b) * x) / (a + 1));
  let product = d;
  for (let m = 1; m < 2000; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / away(1 + even * d);
    c = away(1 + even / c);
    product *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / away(1 + odd * d);
    c = away(1 + odd / c);
    product *= d * c;
    if (Math.abs(d * c - 1) < 1e-16) break;
  }
  return product;
}

/** P(χ² > x) with `df` degrees of freedom, by the series or the continued fraction of the incomplete gamma function. */
export function chiSquareTail(x: number, df: number): number {
  if (!(x > 0)) return 1;
  const [a, half] = [df / 2, x / 2];
  const front = Math.exp(a * Math.log(half) - half - lnGamma(a));
  return half < a + 1 ? 1 - front * gammaSeries(half, a) : front * gammaFraction(half, a);
}

function gammaSeries(x: number, a: number): number {
  let term = 1 / a;
  let sum = term;
  for (let n = 1; n < 5000 && term > sum * 1e-17; n += 1) {
    term *= x / (a + n);
    sum += term;
  }
  return sum;
}

function gammaFraction(x: number, a: number): number {
  let b = x + 1 - a;
  let c = 1 / TINY;
  let d = 1 / b;
  let product = d;
  for (let n = 1; n < 5000; n += 1) {
    const factor = -n * (n - a);
    b += 2;
    d = 1 / (factor * d + b || TINY);
    c = b + factor / c || TINY;
    product *= d * c;
    if (Math.abs(d * c - 1) < 1e-16) break;
  }
  return product;
}

/** P(|Z| > z) of the standard normal distribution: Z² is χ² with one degree of freedom. */
export function normalTwoTails(z: number): number {
  return chiSquareTail(z * z, 1);
}

/** The quantile of Fisher's F: P(F ≤ x) = I_{d1 x/(d1 x + d2)}(d1/2, d2/2), turned round by bisection. */
export function fQuantile(p: number, d1: number, d2: number): number {
  let [low, high] = [0, 1];
  // As a share u = d1·x / (d1·x + d2) it lies between 0 and 1.
  for (let step = 0; step < 200 && high - low > 1e-16 * high; step += 1) {
    const middle = (low + high) / 2;
    if (incompleteBeta(middle, d1 / 2, d2 / 2) < p) low = middle;
    else high = middle;
  }
  const share = (low + high) / 2;
  return (d2 * share) / (d1 * (1 - share));
}
