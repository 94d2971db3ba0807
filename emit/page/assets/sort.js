// Tables that their headings sort. What has no number comes last, whichever way.
'use strict';

(() => {
  const numberIn = (text) => Number.parseFloat(text.replaceAll(',', '').replace('\u2212', '-'));

  function sortKey(cell) {
    if (cell.tagName === 'TH') return cell.textContent.trim();
    if (cell.dataset.y) return Number(cell.dataset.y);
    const value = cell.querySelector('.value') ?? cell;
    return numberIn(value.textContent);
  }

  function compare(a, b, direction) {
    if (typeof a === 'string') return direction * a.localeCompare(b, 'zh');
    if (Number.isNaN(a) || Number.isNaN(b)) return Number.isNaN(a) - Number.isNaN(b);
    return direction * (a - b);
  }

  function sort(table, column, direction) {
    const body = table.tBodies[0];
    const rows = Array.from(body.rows, (row) => ({ row, key: sortKey(row.cells[column]) }));
    rows.sort((a, b) => compare(a.key, b.key, direction));
    body.append(...rows.map(({ row }) => row));
  }

  /// Names first from A to Z, numbers first from the greatest.
  function chosenDirection(heading, column) {
    const before = heading.getAttribute('aria-sort');
    if (before) return before === 'ascending' ? -1 : 1;
    return column === 0 ? 1 : -1;
  }

  function makeSortable(table) {
    const headings = Array.from(table.tHead.rows[0].cells);
    headings.forEach((heading, column) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'sort';
      button.append(...heading.childNodes);
      heading.append(button);
      button.addEventListener('click', () => {
        const direction = chosenDirection(heading, column);
        headings.forEach((other) => other.removeAttribute('aria-sort'));
        heading.setAttribute('aria-sort', direction > 0 ? 'ascending' : 'descending');
        sort(table, column, direction);
      });
    });
    table.addEventListener('xxgk:values', () => {
      const column = headings.findIndex((heading) => heading.hasAttribute('aria-sort'));
      if (column < 0) return;
      sort(table, column, headings[column].getAttribute('aria-sort') === 'ascending' ? 1 : -1);
    });
  }

  document.querySelectorAll('table[data-sortable]').forEach(makeSortable);
})();
