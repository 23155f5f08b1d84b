// Page translators as they touch a page. The words stay as they are, so that what is old can be told from what is true.

/** How a translator puts its words in the place of a text node. */
export type Translator = 'wraps' | 'wraps and replaces' | 'replaces';

/** Runs in a page, before anything of it or later; a text that comes afterwards is translated as it comes, as Chrome does. */
export function translatePage(way: Translator): void {
  const isOurs = new WeakSet<Node>();
  const translate = (text: Text) => {
    const { parentElement, data } = text;
    if (isOurs.has(text) || data.trim() === '' || !parentElement) return;
    if (parentElement.closest('script, style, textarea, title')) return;
    const after = way === 'wraps' ? text : document.createTextNode(data);
    isOurs.add(after);
    if (way === 'replaces') return text.replaceWith(after);
    const [outer, inner] = [document.createElement('font'), document.createElement('font')];
    text.replaceWith(outer);
    outer.append(inner);
    inner.append(after);
  };
  const translateAll = (node: Node) => {
    const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    const texts = node instanceof Text ? [node] : [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    texts.forEach(translate);
  };
  const begin = () => {
    translateAll(document.body);
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes) addedNodes.forEach(translateAll);
    }).observe(document.body, { childList: true, subtree: true });
  };
  if (document.readyState === 'complete') begin();
  else addEventListener('load', begin);
}
