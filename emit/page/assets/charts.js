// Charts, drawn with Chart.js from the tables beside them when they come into view. What has no value stays a gap.
'use strict';

(() => {
  Chart.defaults.animation = false;
  Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
  Chart.defaults.font.size = 12;

  let printing = false;
  const drawn = new Map();

  /// Colours are those of the style sheet, in print those of the light theme.
  function palette() {
    const styles = getComputedStyle(document.documentElement);
    const colour = (name) => styles.getPropertyValue(printing ? `--print-${name}` : `--${name}`).trim();
    const names = ['bar', 'bar-pale', 'line', 'ink-soft', 'rule', 'surface', 'bad'];
    return Object.fromEntries(names.map((name) => [name, colour(name)]));
  }

  const compact = (value) =>
    new Intl.NumberFormat(preferences.language() === 'en' ? 'en' : 'zh-CN', {
      notation: Math.abs(value) >= 10000 ? 'compact' : 'standard',
      maximumFractionDigits: 2,
    }).format(value);

  function axes(colours, percent) {
    return {
      x: {
        grid: { display: false },
        border: { color: colours.rule },
        ticks: { color: colours['ink-soft'], maxRotation: 0, autoSkipPadding: 8 },
      },
      y: {
        beginAtZero: true,
        grid: { color: colours.rule, drawBorder: false },
        ticks: {
          color: colours['ink-soft'],
          maxTicksLimit: 4,
          callback: (value) => compact(value) + (percent ? '%' : ''),
        },
      },
    };
  }

  function dashedLine(context, from, to, colour) {
    context.save();
    context.strokeStyle = colour;
    context.setLineDash([4, 3]);
    context.beginPath();
    context.moveTo(...from);
    context.lineTo(...to);
    context.stroke();
    context.restore();
  }

  /// A dashed line between two years, and the edition that begins there.
  const editionBreaks = {
    id: 'editionBreaks',
    afterDatasetsDraw(chart, _, { breaks, colour }) {
      const { ctx, chartArea, scales } = chart;
      for (const { index, label } of breaks ?? []) {
        const x = (scales.x.getPixelForValue(index - 1) + scales.x.getPixelForValue(index)) / 2;
        dashedLine(ctx, [x, chartArea.top - 12], [x, chartArea.bottom], colour);
        ctx.save();
        ctx.fillStyle = colour;
        ctx.font = `11px ${Chart.defaults.font.family}`;
        ctx.fillText(label, x + 3, chartArea.top - 4);
        ctx.restore();
      }
    },
  };

  const medianLine = {
    id: 'medianLine',
    afterDatasetsDraw(chart, _, { median, colour }) {
      if (median === undefined || median === null) return;
      const { ctx, chartArea, scales } = chart;
      const y = scales.y.getPixelForValue(median);
      dashedLine(ctx, [chartArea.left, y], [chartArea.right, y], colour);
    },
  };

  /// Told from plain bars without colour.
  function hatched(colour, ground) {
    const tile = document.createElement('canvas');
    tile.width = tile.height = 6;
    const context = tile.getContext('2d');
    context.fillStyle = ground;
    context.fillRect(0, 0, 6, 6);
    context.strokeStyle = colour;
    context.lineWidth = 2;
    context.beginPath();
    context.moveTo(0, 6);
    context.lineTo(6, 0);
    context.stroke();
    return context.createPattern(tile, 'repeat');
  }

  function pointsOf(figure) {
    return Array.from(figure.querySelectorAll('tbody tr'), (row) => ({
      label: row.cells[0].textContent,
      shown: row.cells[1].textContent,
      value: row.dataset.y === undefined ? null : Number(row.dataset.y),
      apart: row.dataset.apart !== undefined,
      breaks: row.dataset.break,
    }));
  }

  function barLook(points, colours) {
    const fill = points.map((point) => (point.apart ? colours['bar-pale'] : colours.bar));
    return {
      backgroundColor: fill,
      borderColor: colours.bar,
      borderWidth: points.map((point) => +point.apart),
      maxBarThickness: 22,
      minBarLength: 2, // a zero is seen, a gap is not
    };
  }

  function lineLook(points, colours) {
    const isBroken = ({ p1DataIndex }) => points[p1DataIndex].apart;
    return {
      borderColor: colours.line,
      borderWidth: 2,
      pointRadius: 3,
      pointBackgroundColor: points.map((point) => (point.apart ? colours.surface : colours.line)),
      pointBorderColor: colours.line,
      segment: { borderColor: (segment) => (isBroken(segment) ? 'transparent' : undefined) },
      clip: false,
    };
  }

  function yearChart(figure) {
    const colours = palette();
    const points = pointsOf(figure);
    const isLine = figure.dataset.kind === 'line';
    const breaks = points.flatMap(({ breaks: label }, index) => (label && index > 0 ? [{ index, label }] : []));
    return {
      type: isLine ? 'line' : 'bar',
      data: {
        labels: points.map((point) => point.label),
        datasets: [{ data: points.map((point) => point.value), ...(isLine ? lineLook : barLook)(points, colours) }],
      },
      options: {
        maintainAspectRatio: false,
        layout: { padding: { top: 18 } },
        scales: axes(colours, figure.dataset.percent !== undefined),
        plugins: {
          legend: { display: false },
          tooltip: { displayColors: false, callbacks: { label: ({ dataIndex }) => points[dataIndex].shown } },
          editionBreaks: { breaks, colour: colours['ink-soft'] },
        },
      },
      plugins: [editionBreaks],
    };
  }

  function rankingChart() {
    const colours = palette();
    const table = document.getElementById('ranking');
    const column = Number(document.getElementById('ranked-figure').value);
    const bars = Array.from(table.tBodies[0].rows, (row) => ({ name: row.cells[0].textContent, cell: row.cells[column] }))
      .filter(({ cell }) => cell.dataset.y)
      .map(({ name, cell }) => ({ name, value: Number(cell.dataset.y), outlier: cell.classList.contains('outlier') }))
      .sort((a, b) => b.value - a.value);
    const hatch = hatched(colours.bad, colours.surface);
    const median = table.tFoot.rows[0].cells[column].dataset.y;
    const percent = table.tHead.rows[0].cells[column].dataset.percent !== undefined;
    const scales = axes(colours, percent);
    scales.x.ticks.display = bars.length <= 12;
    return {
      type: 'bar',
      data: {
        labels: bars.map((bar) => bar.name),
        datasets: [
          {
            data: bars.map((bar) => bar.value),
            backgroundColor: bars.map((bar) => (bar.outlier ? hatch : colours.bar)),
            borderColor: colours.bad,
            borderWidth: bars.map((bar) => +bar.outlier),
            maxBarThickness: 40,
          },
        ],
      },
      options: {
        maintainAspectRatio: false,
        scales,
        plugins: {
          legend: { display: false },
          tooltip: { displayColors: false },
          medianLine: { median: median === undefined ? null : Number(median), colour: colours['ink-soft'] },
        },
      },
      plugins: [medianLine],
    };
  }

  function draw(figure) {
    drawn.get(figure)?.destroy();
    const config = figure.dataset.kind === 'ranking' ? rankingChart() : yearChart(figure);
    if (printing) config.options.devicePixelRatio = 2;
    drawn.set(figure, new Chart(figure.querySelector('canvas'), config));
    figure.dataset.drawn = '';
  }

  const figures = Array.from(document.querySelectorAll('figure.chart'));
  const redraw = () => drawn.forEach((_, figure) => draw(figure));
  const inView = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (!isIntersecting) continue;
        inView.unobserve(target);
        if (!drawn.has(target)) draw(target);
      }
    },
    { rootMargin: '300px' },
  );
  figures.forEach((figure) => inView.observe(figure));

  document.addEventListener('xxgk:preference', redraw);
  document.getElementById('ranked-figure')?.addEventListener('change', redraw);
  matchMedia('print').addEventListener('change', ({ matches }) => {
    printing = matches;
    if (printing) figures.forEach(draw);
    else redraw();
  });
})();
