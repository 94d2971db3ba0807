// Controls that hide rows of the tables in their section: a text to find, a state to have, kinds of rows to show.
'use strict';

(() => {
  /// What a control demands of a row.
  const demands = {
    text: (control) => {
      const wanted = control.value.trim().toLowerCase();
      return (row) => row.cells[0].textContent.toLowerCase().includes(wanted);
    },
    state: (control) => (row) => !control.value || row.hasAttribute(control.value),
    part: (control) => (row) => control.checked || !row.classList.contains('part'),
    zero: (control) => (row) => control.checked || !row.classList.contains('zero'),
  };

  function filter(controls) {
    const fulfilled = Array.from(controls.querySelectorAll('[data-filter]'), (control) =>
      demands[control.dataset.filter](control),
    );
    let shown = 0;
    for (const table of controls.parentElement.querySelectorAll('table')) {
      let shownHere = 0;
      for (const row of table.tBodies[0].rows) {
        row.hidden = !fulfilled.every((isFulfilled) => isFulfilled(row));
        if (!row.hidden) ++shownHere;
      }
      const section = table.closest('section.figures');
      if (section) section.hidden = shownHere === 0;
      shown += shownHere;
    }
    controls.querySelector('[data-count]').textContent = shown;
  }

  for (const controls of document.querySelectorAll('.controls')) {
    controls.hidden = false;
    controls.addEventListener('input', () => filter(controls));
    filter(controls);
  }
})();
