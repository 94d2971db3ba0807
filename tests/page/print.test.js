'use strict';

const assert = require('node:assert');
const { execFileSync } = require('node:child_process');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { after, test } = require('node:test');
const { close, open } = require('./browser');

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'xxgk-print-'));
after(async () => {
  await close();
  fs.rmSync(folder, { recursive: true });
});

const millimetre = 96 / 25.4;
const pages = [
  { file: 'index.html', width: 186, few: 1, many: 4 },
  { file: 'agencies/0002.html', width: 186, few: 5, many: 25 },
  { file: 'agencies/0002-text.html', width: 186, few: 2, many: 12 },
  { file: 'years/2021.html', width: 273, few: 1, many: 4 },
];

/// Pixels of a printed file in the light theme's colour of bars.
function barPixels(pdf) {
  const picture = execFileSync('pdftoppm', ['-r', '40', pdf], { maxBuffer: 2 ** 28 });
  let count = 0;
  for (let i = 0; i + 2 < picture.length; ++i) {
    if (picture[i] === 0x2f && picture[i + 1] === 0x6d && picture[i + 2] === 0xb5) ++count;
  }
  return count;
}

test('nothing is wider than the paper', async () => {
  for (const { file, width } of pages) {
    const paper = Math.floor(width * millimetre);
    const { page } = await open('family', file, { width: paper });
    await page.emulateMedia({ media: 'print' });
    const over = await page.evaluate(
      (edge) =>
        Array.from(document.querySelectorAll('main *'))
          .filter((element) => element.checkVisibility() && element.getBoundingClientRect().right > edge + 1)
          .map((element) => element.outerHTML.slice(0, 100)),
      paper,
    );
    assert.deepStrictEqual(over.slice(0, 3), [], file);
  }
});

test('on A4, light, with all columns, notes and charts', async () => {
  for (const { file, few, many } of pages) {
    const { page } = await open('family', file, { colorScheme: 'dark' });
    const pdf = path.join(folder, 'page.pdf');
    await page.pdf({ path: pdf, preferCSSPageSize: true, printBackground: true });
    const info = execFileSync('pdfinfo', [pdf], { encoding: 'utf8' });
    assert.match(info, /Page size: .*A4/);
    const count = Number(/Pages:\s+(\d+)/.exec(info)[1]);
    assert.ok(count >= few && count <= many, `${file}: ${count} pages`);
    const text = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });
    assert.doesNotMatch(text, /English|查找单位|查找指标/);
    if (file.startsWith('agencies/0002.')) {
      assert.match(text, /2016[\s\S]*2024/);
      assert.match(text, /申请总量|2014版/);
      assert.ok(barPixels(pdf) > 2000, 'charts are drawn');
    }
  }
});

test('printed charts are light, and dark again behind', async () => {
  const { page } = await open('family', 'agencies/0002.html', { colorScheme: 'dark' });
  const colour = () =>
    page.locator('canvas').first().evaluate((canvas) => Chart.getChart(canvas)?.options.scales.x.ticks.color);
  const dark = await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--ink-soft').trim());
  await page.emulateMedia({ media: 'print' });
  await page.waitForFunction(() => !document.querySelector('figure.chart:not([data-drawn])'));
  const printed = await colour();
  assert.notStrictEqual(printed, dark);
  await page.emulateMedia({ media: 'screen' });
  await page.waitForFunction(
    (expected) => Chart.getChart(document.querySelector('canvas')).options.scales.x.ticks.color === expected,
    dark,
  );
});
