// The overview shows one key figure at a time: the one that is chosen.
'use strict';

(() => {
  const choice = document.getElementById('key-figure');
  if (!choice) return;
  const table = document.getElementById('overview');
  const absences = new Map(
    Array.from(document.querySelectorAll('template[data-absence]'), (template) => [
      template.dataset.absence,
      template.content,
    ]),
  );

  choice.addEventListener('change', () => {
    for (const cell of table.querySelectorAll('td[data-values]')) {
      const value = cell.dataset.values.split('|')[Number(choice.value)] ?? '';
      const absence = absences.get(value);
      cell.querySelector('.value').replaceChildren(absence ? absence.cloneNode(true) : value);
    }
    table.dispatchEvent(new CustomEvent('xxgk:values'));
  });
})();
