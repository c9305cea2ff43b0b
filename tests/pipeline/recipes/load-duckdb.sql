-- Results into DuckDB: duckdb results.duckdb < load-duckdb.sql, where results.jsonl is.
-- Each line becomes one row; the views show what is asked most.
CREATE TABLE results AS
SELECT * FROM read_json('results.jsonl', format = 'newline_delimited', maximum_object_size = 1073741824,
  columns = {source: 'JSON', report: 'JSON', findings: 'JSON[]', summary: 'JSON', versions: 'JSON'});

CREATE VIEW reports AS
SELECT source ->> 'name' AS file,
       report ->> 'organ' AS organ,
       CAST(report ->> 'year' AS INTEGER) AS year,
       summary ->> 'verdict' AS verdict,
       CAST(summary ->> 'errors' AS INTEGER) AS errors,
       CAST(summary ->> 'warnings' AS INTEGER) AS warnings
FROM results;

CREATE VIEW findings AS
SELECT file, organ, year,
       finding ->> 'rule' AS rule,
       finding ->> 'severity' AS severity,
       CAST(finding ->> 'line' AS INTEGER) AS line,
       finding ->> 'message' AS message
FROM (SELECT source ->> 'name' AS file, report ->> 'organ' AS organ,
             CAST(report ->> 'year' AS INTEGER) AS year, unnest(findings) AS finding
      FROM results);

CREATE VIEW cells AS
SELECT file, organ, year, cell,
       report -> 'cells' -> ('$."' || cell || '"') ->> 'state' AS state,
       CAST(report -> 'cells' -> ('$."' || cell || '"') ->> 'value' AS DECIMAL(20, 8)) AS value
FROM (SELECT source ->> 'name' AS file, report ->> 'organ' AS organ,
             CAST(report ->> 'year' AS INTEGER) AS year, report,
             unnest(json_keys(report -> 'cells')) AS cell
      FROM results);
