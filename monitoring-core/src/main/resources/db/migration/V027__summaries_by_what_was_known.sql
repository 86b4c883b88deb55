-- Sums are told apart by the month in which they became known, too: so what was known at an earlier moment is answered from them as well.
-- They are made again on demand; dropping them changes no figure.
DELETE FROM projection.ledger_summary;
DROP TABLE projection.ledger_summary_cell;

CREATE TABLE projection.ledger_summary_cell (
    summary  bigint   NOT NULL,
    recorded date     NOT NULL,
    month    date     NOT NULL,
    span     smallint NOT NULL,
    key      text[]   NOT NULL,
    total    bigint   NOT NULL,
    known    bigint   NOT NULL,
    facts    bigint   NOT NULL,
    at_least bigint   NOT NULL,
    about    bigint   NOT NULL,
    PRIMARY KEY (summary, recorded, month, span, key)
);
COMMENT ON TABLE projection.ledger_summary_cell IS 'What facts add up to, by the month of their last day. What stood at the end of a month is the sum of all cells recorded until then; what stands now is kept as a sum of its own.';
COMMENT ON COLUMN projection.ledger_summary_cell.recorded IS 'The month (of UTC) in which the facts were recorded; those superseded are taken out in the month in which they were. Infinity: what stands now, whenever it was recorded.';
COMMENT ON COLUMN projection.ledger_summary_cell.span IS 'How exactly the days are known: 31 to the month, 92 to the quarter, 366 to the year, 32767 less exactly.';
COMMENT ON COLUMN projection.ledger_summary_cell.known IS 'How many of the facts know their quantity.';
