'use strict';

const assert = require('node:assert');
const fs = require('node:fs');
const path = require('node:path');
const { after, test } = require('node:test');
const { close, folder, open } = require('./browser');

after(close);

const bytes = (comparison, file) => fs.statSync(path.join(folder(comparison), file)).size;

test('an agency of nine years takes less than 500 KB beside the library', () => {
  const pages = fs.readdirSync(path.join(folder('many'), 'agencies'));
  assert.ok(pages.length >= 600);
  const sizes = pages.map((file) => bytes('many', `agencies/${file}`));
  const own = fs
    .readdirSync(path.join(folder('many'), 'assets'))
    .filter((file) => file !== 'chart.min.js')
    .map((file) => bytes('many', `assets/${file}`))
    .reduce((sum, size) => sum + size);
  assert.ok(Math.max(...sizes) + own < 500_000, String(Math.max(...sizes) + own));
});

test('the library is there once', () => {
  const all = fs.readdirSync(folder('many'), { recursive: true });
  assert.strictEqual(all.filter((file) => file.endsWith('chart.min.js')).length, 1);
});

test('the overview of 300 agencies is small and asks for little', async () => {
  assert.ok(bytes('many', 'index.html') < 1_000_000, String(bytes('many', 'index.html')));
  const { page, requests } = await open('many', 'index.html');
  assert.ok(requests.length < 15);
  const elements = await page.evaluate(() => document.querySelectorAll('*').length);
  assert.ok(elements < 25_000, String(elements));
  assert.strictEqual(await page.locator('#overview tbody tr').count(), 300);
});

test('the page of an agency draws only the charts in sight', async () => {
  const { page } = await open('family', 'agencies/0002.html');
  assert.strictEqual(await page.locator('figure[data-drawn]').count(), 0);
});
