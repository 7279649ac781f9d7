// Orders on stdin, one a line: [JSON file of slides, .pptx to write] -> milliseconds on stdout.
"use strict";

const fs = require("node:fs");
const readline = require("node:readline");
const PptxGenJS = require("pptxgenjs");

const TITLE = { x: 0.5, y: 0.4, w: 9, h: 0.9, fontSize: 28, bold: true };
const BODY = { x: 0.5, y: 1.4, w: 9, h: 3.8, fontSize: 20 };
const PLACE = { x: 0.5, y: 1.4, w: 9, h: 3.8 };

const FILL = {
  Bullets(_deck, slide, content) {
    const lines = content.items.map((text) => ({ text, options: { bullet: true, breakLine: true } }));
    slide.addText(lines, BODY);
  },
  Saying(_deck, slide, content) {
    const quote = { text: `“${content.text}”`, options: { breakLine: true } };
    slide.addText([quote, { text: `— ${content.by}`, options: { fontSize: 16 } }], BODY);
  },
  Grid(_deck, slide, content) {
    slide.addTable(content.rows.map((row) => row.map((text) => ({ text }))), PLACE);
  },
  Columns(deck, slide, content) {
    const labels = content.categories;
    const series = content.series.map(([name, values]) => ({ name, labels, values }));
    slide.addChart(deck.charts.BAR, series, PLACE);
  },
  Photo(_deck, slide, content) {
    slide.addImage({ path: content.file, x: 1.6, y: 1.4, w: 6.8, h: 3.8, altText: content.alt });
  },
};

async function exportDeck(contents, path) {
  const deck = new PptxGenJS();
  for (const content of contents) {
    const slide = deck.addSlide();
    slide.addText(content.title, TITLE);
    FILL[content.kind](deck, slide, content);
    slide.addNotes(content.notes);
  }
  await deck.writeFile({ fileName: path });
}

async function main() {
  for await (const line of readline.createInterface({ input: process.stdin })) {
    const [order, path] = JSON.parse(line);
    const contents = JSON.parse(fs.readFileSync(order, "utf8"));
    const start = performance.now();
    await exportDeck(contents, path);
    process.stdout.write(`${performance.now() - start}\n`);
  }
}

main();
