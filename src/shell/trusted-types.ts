// Some LMSs send a header that allows no Trusted Types policy, or only the default one. Lit makes a policy of its own as it
// loads, and a refusal there would end the course before it begins. To be loaded before Lit.

type Rules = Readonly<Record<'createHTML' | 'createScript' | 'createScriptURL', (text: string) => string>>;
interface Factory {
  createPolicy(name: string, rules: Rules): unknown;
}

const asItIs = (text: string) => text;
const rules: Rules = { createHTML: asItIs, createScript: asItIs, createScriptURL: asItIs };
const { trustedTypes } = window as { readonly trustedTypes?: Factory };

if (trustedTypes) {
  // The default policy is asked wherever a plain text is given, such as the address of our next script.
  canMake(trustedTypes, 'default');
  // Lit does without a policy where there seems to be no such thing.
  if (!canMake(trustedTypes, 'course'))
    Object.defineProperty(window, 'trustedTypes', { configurable: true, value: undefined });
}

function canMake(factory: Factory, name: string): boolean {
  try {
    factory.createPolicy(name, rules);
    return true;
  } catch {
    return false; // Not allowed here, or another script has made it already.
  }
}
