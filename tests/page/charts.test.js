'use strict';

const assert = require('node:assert');
const { after, test } = require('node:test');
const { close, open } = require('./browser');

after(close);

/// How many pixels of a canvas have a colour that is neither grey nor see-through: bars, lines and points.
const colouredPixels = (canvas) => {
  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  let count = 0;
  for (let i = 0; i < data.length; i += 4) {
    const [red, green, blue, alpha] = data.subarray(i, i + 4);
    if (alpha > 200 && Math.max(red, green, blue) - Math.min(red, green, blue) > 60) ++count;
  }
  return count;
};

const drawAll = async (page) => {
  for (const figure of await page.locator('figure.chart').all()) {
    await figure.scrollIntoViewIfNeeded();
    await figure.and(page.locator('[data-drawn]')).waitFor();
  }
};

test('every chart of an agency is drawn when it comes into view', async () => {
  const { page, complaints } = await open('family', 'agencies/0002.html');
  assert.ok((await page.locator('figure.chart:not([data-drawn])').count()) > 0, 'charts out of sight wait');
  await drawAll(page);
  const canvases = await page.locator('figure.chart canvas').all();
  assert.ok(canvases.length > 20);
  for (const canvas of canvases) assert.ok((await canvas.evaluate(colouredPixels)) > 30);
  assert.deepStrictEqual(complaints, []);
});

test('a chart has a bar for a zero and nothing for a blank or a missing year', async () => {
  const { page } = await open('gaps', 'agencies/0001.html');
  const figure = page.locator('figure.chart').first();
  await figure.scrollIntoViewIfNeeded();
  await figure.and(page.locator('[data-drawn]')).waitFor();
  const shown = await figure.locator('tbody tr').evaluateAll((rows) => rows.map((row) => row.dataset.y ?? null));
  assert.deepStrictEqual(shown, ['31', '0', null, null, '48']);
  const heights = await figure.locator('canvas').evaluate((canvas) => {
    const chart = Chart.getChart(canvas);
    return chart.getDatasetMeta(0).data.map((bar) => {
      const { data, width } = canvas.getContext('2d').getImageData(Math.round(bar.x), 0, 1, canvas.height);
      let coloured = 0;
      for (let i = 0; i < data.length; i += 4 * width) if (data[i + 3] > 200 && data[i + 2] - data[i] > 60) ++coloured;
      return coloured;
    });
  });
  assert.ok(heights[0] > 20 && heights[4] > heights[0], String(heights));
  assert.ok(heights[1] >= 1 && heights[1] <= 3, String(heights));
  assert.deepStrictEqual([heights[2], heights[3]], [0, 0]);
});

test('the ranking of a year is drawn for the figure that is chosen', async () => {
  const { page, complaints } = await open('many', 'years/2021.html');
  const canvas = page.locator('canvas');
  await page.locator('figure[data-drawn]').waitFor();
  const values = () => canvas.evaluate((element) => Chart.getChart(element).data.datasets[0].data);
  const before = await values();
  assert.ok(before.length > 250);
  assert.deepStrictEqual(before, before.toSorted((a, b) => b - a));
  await page.locator('#ranked-figure').selectOption({ index: 2 });
  assert.notDeepStrictEqual(await values(), before);
  assert.ok((await canvas.evaluate(colouredPixels)) > 500);
  assert.deepStrictEqual(complaints, []);
});

test('charts have a name and a table with the same data', async () => {
  const { page } = await open('family', 'agencies/0002.html');
  const figure = page.locator('figure.chart').first();
  const name = await figure.locator('h3').innerText();
  assert.ok((await page.getByRole('img', { name }).count()) > 0);
  await figure.locator('summary').focus();
  await page.keyboard.press('Enter');
  assert.ok(await figure.getByRole('rowheader', { name: '2024' }).isVisible());
});
