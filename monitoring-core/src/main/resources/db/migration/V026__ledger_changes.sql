-- What became known, and what was corrected, between two moments. Facts lie in the order in which they were recorded.
CREATE INDEX ledger_fact_recorded ON projection.ledger_fact USING brin (recorded_at);
CREATE INDEX ledger_fact_superseded ON projection.ledger_fact (superseded_at) WHERE superseded_at IS NOT NULL;
