-- Results into SQLite: sqlite3 results.db < load-sqlite.sql, where results.jsonl is.
-- Each line becomes one row; the views show what is asked most.
CREATE TABLE results (result TEXT NOT NULL);
.mode ascii
.separator "\037" "\n"
.import results.jsonl results

CREATE VIEW reports AS
SELECT json_extract(result, '$.source.name') AS file,
       json_extract(result, '$.report.organ') AS organ,
       json_extract(result, '$.report.year') AS year,
       json_extract(result, '$.summary.verdict') AS verdict,
       json_extract(result, '$.summary.errors') AS errors,
       json_extract(result, '$.summary.warnings') AS warnings
FROM results;

CREATE VIEW findings AS
SELECT json_extract(result, '$.source.name') AS file,
       json_extract(result, '$.report.organ') AS organ,
       json_extract(result, '$.report.year') AS year,
       json_extract(value, '$.rule') AS rule,
       json_extract(value, '$.severity') AS severity,
       json_extract(value, '$.line') AS line,
       json_extract(value, '$.message') AS message
FROM results, json_each(result, '$.findings');

CREATE VIEW cells AS
SELECT json_extract(result, '$.source.name') AS file,
       json_extract(result, '$.report.organ') AS organ,
       json_extract(result, '$.report.year') AS year,
       key AS cell,
       json_extract(value, '$.state') AS state,
       json_extract(value, '$.value') AS value
FROM results, json_each(result, '$.report.cells');
