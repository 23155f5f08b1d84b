// Narrows the gallery down. The choice stands in the address, so that it can be passed on.
const form = document.querySelector('form');
const told = document.querySelector('[role=status]');

function narrow() {
  const data = new FormData(form);
  const words = String(data.get('words')).toLowerCase().split(/\s+/).filter(Boolean);
  const views = data.getAll('view');
  let count = 0;
  for (const article of document.querySelectorAll('article')) {
    const pictures = [...article.querySelectorAll('[data-view]')];
    for (const picture of pictures) picture.hidden = !views.includes(picture.dataset.view);
    article.hidden =
      !words.every((word) => article.dataset.words.includes(word)) || pictures.every(({ hidden }) => hidden);
    count += article.hidden ? 0 : 1;
  }
  for (const section of document.querySelectorAll('section'))
    section.hidden = !section.querySelector('article:not([hidden])');
  told.textContent = `${count} states`;
  history.replaceState(null, '', `?${new URLSearchParams(data)}`);
}

const asked = new URLSearchParams(location.search);
if (asked.size > 0) {
  form.elements.words.value = asked.get('words') ?? '';
  for (const box of form.querySelectorAll('[name=view]')) box.checked = asked.getAll('view').includes(box.value);
}
form.addEventListener('input', narrow);
form.addEventListener('submit', (event) => event.preventDefault());
narrow();
