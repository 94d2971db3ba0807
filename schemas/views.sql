-- Common questions, for SQLite and PostgreSQL alike. A sum of which a part has no value has none either: a blank is not a zero.

CREATE VIEW values_in_doubt AS
SELECT report_id, agency, "year", "table", "row", "column", row_label, column_label, value, status, raw, page
FROM facts WHERE status IN ('suspect', 'illegible');

CREATE VIEW failed_checks AS
SELECT findings.report_id, findings.agency, findings."year", findings.rule, findings."at", findings.severity,
       findings.expected, findings.found, findings.difference, findings.hint, rules.sentence_zh, rules.sentence_en
FROM findings JOIN rules ON rules.rule = findings.rule
WHERE findings.outcome = 'fails';

CREATE VIEW applications AS
SELECT reports.report_id, reports.agency, reports.region_code, reports."year", reports.form,
       max(CASE WHEN facts."row" = 'received' THEN facts.value END) AS received,
       max(CASE WHEN facts."row" = 'carried-in' THEN facts.value END) AS carried_in,
       max(CASE WHEN facts."row" = 'granted' THEN facts.value END) AS granted,
       max(CASE WHEN facts."row" = 'granted-in-part' THEN facts.value END) AS granted_in_part,
       CASE WHEN sum(CASE WHEN facts."row" LIKE 'denied.%' AND facts.value IS NULL THEN 1 ELSE 0 END) = 0
            THEN sum(CASE WHEN facts."row" LIKE 'denied.%' THEN facts.value END) END AS denied,
       CASE WHEN sum(CASE WHEN facts."row" LIKE 'unavailable.%' AND facts.value IS NULL THEN 1 ELSE 0 END) = 0
            THEN sum(CASE WHEN facts."row" LIKE 'unavailable.%' THEN facts.value END) END AS unavailable,
       CASE WHEN sum(CASE WHEN facts."row" LIKE 'rejected.%' AND facts.value IS NULL THEN 1 ELSE 0 END) = 0
            THEN sum(CASE WHEN facts."row" LIKE 'rejected.%' THEN facts.value END) END AS not_processed,
       max(CASE WHEN facts."row" = 'result-total' THEN facts.value END) AS results,
       max(CASE WHEN facts."row" = 'carried-out' THEN facts.value END) AS carried_out,
       sum(CASE WHEN facts.status = 'suspect' THEN 1 ELSE 0 END) AS suspect_cells
FROM reports JOIN facts ON facts.report_id = reports.report_id
WHERE facts."table" = 'applications' AND facts."column" = 'total'
GROUP BY reports.report_id, reports.agency, reports.region_code, reports."year", reports.form;

CREATE VIEW review_and_litigation AS
SELECT reports.report_id, reports.agency, reports.region_code, reports."year",
       facts."row" AS kind,
       max(CASE WHEN facts."column" = 'upheld' THEN facts.value END) AS upheld,
       max(CASE WHEN facts."column" = 'corrected' THEN facts.value END) AS corrected,
       max(CASE WHEN facts."column" = 'other' THEN facts.value END) AS other,
       max(CASE WHEN facts."column" = 'pending' THEN facts.value END) AS pending,
       max(CASE WHEN facts."column" = 'total' THEN facts.value END) AS total
FROM reports JOIN facts ON facts.report_id = reports.report_id
WHERE facts."table" = 'review-litigation'
GROUP BY reports.report_id, reports.agency, reports.region_code, reports."year", facts."row";

-- What was carried out of a year should be what the next year's report carries in.
CREATE VIEW carried_over AS
SELECT earlier.agency, earlier."year", earlier.carried_out, later.carried_in AS next_carried_in,
       later.carried_in - earlier.carried_out AS difference
FROM applications AS earlier JOIN applications AS later
  ON later.agency = earlier.agency AND later."year" = earlier."year" + 1;
