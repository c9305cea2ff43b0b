// @ts-check
// All that comes after the first result: what shows the report beside the list, what lists many
// reports, what writes results to files; and their words.
export { startBatch } from '../app/batch.js';
export { createExporter } from '../app/exporter.js';
export { later as words } from '../texts/zh-CN-later.js';
export { renderChanges } from '../views/changes.js';
export { renderTables } from '../views/tables.js';
export { renderText } from '../views/text.js';
export { renderYears } from '../views/years.js';
