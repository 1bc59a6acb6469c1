/*
 * Draws the chart beside a table from the table itself: its first column names the marks on the axis, the
 * columns that `data-columns` lists are the series. Without this script the table says it all.
 */
(() => {
  'use strict';

  if (!window.Chart) return;

  /** Okabe and Ito: told apart by colour-blind readers too. */
  const COLOURS = ['#0072b2', '#e69f00', '#009e73', '#cc79a7', '#d55e00', '#56b4e9', '#7f7f7f'];
  const charts = new Map();

  const token = (name) =>
    window.getComputedStyle(document.documentElement).getPropertyValue(name).trim();

  const valueOf = (cell) => {
    const { value } = cell.dataset;
    return value === undefined || value === '' ? null : Number(value);
  };

  const dataOf = (table, columns) => {
    const heads = table.tHead.rows[0].cells;
    const rows = [...table.tBodies[0].rows].filter((row) => !row.classList.contains('total'));
    return {
      labels: rows.map(({ cells: [head] }) => head.dataset.short || head.textContent.trim()),
      datasets: columns.map((column, index) => ({
        label: heads[column].textContent.trim(),
        data: rows.map((row) => valueOf(row.cells[column])),
        backgroundColor: COLOURS[index % COLOURS.length],
      })),
    };
  };

  const optionsOf = (kind) => {
    const stacked = kind === 'stacked';
    const ticks = { color: token('--quiet') };
    return {
      animation: false,
      maintainAspectRatio: false,
      interaction: { mode: 'index', intersect: false },
      scales: {
        x: { stacked, ticks, grid: { display: false } },
        y: {
          stacked,
          ticks: { ...ticks, precision: 0 },
          grid: { color: token('--line') },
          beginAtZero: true,
        },
      },
      plugins: { legend: { labels: { color: token('--ink') } } },
      locale: document.documentElement.lang,
    };
  };

  const draw = (place) => {
    const table = document.getElementById(place.dataset.chart);
    const canvas = place.querySelector('canvas');
    if (!table || table.tBodies[0].rows.length === 0) return;
    place.hidden = false;
    const known = charts.get(canvas);
    if (known) known.destroy();
    const data = dataOf(table, place.dataset.columns.split(' ').map(Number));
    const options = optionsOf(place.dataset.kind);
    charts.set(canvas, new window.Chart(canvas, { type: 'bar', data, options }));
  };

  const drawAll = () => {
    charts.forEach((chart, canvas) => {
      if (canvas.isConnected) return;
      chart.destroy();
      charts.delete(canvas);
    });
    document.querySelectorAll('[data-chart][data-columns]').forEach(draw);
  };

  const resizeAll = () => charts.forEach((chart) => chart.resize());

  drawAll();
  document.addEventListener('page-renewed', drawAll);
  window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', drawAll);
  window.addEventListener('beforeprint', resizeAll);
  window.addEventListener('afterprint', resizeAll);
})();
