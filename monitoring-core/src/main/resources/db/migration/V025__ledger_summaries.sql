-- Sums by month that are kept in step with the ledger, for questions that would take long otherwise. Made on demand; dropping them changes no figure.
CREATE TABLE projection.ledger_summary (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind       text   NOT NULL,
    dimensions text[] NOT NULL,
    UNIQUE (kind, dimensions)
);
COMMENT ON TABLE projection.ledger_summary IS 'Which sums are kept: a kind of fact, told apart by these dimensions.';

CREATE TABLE projection.ledger_summary_cell (
    summary  bigint   NOT NULL,
    month    date     NOT NULL,
    span     smallint NOT NULL,
    key      text[]   NOT NULL,
    total    bigint   NOT NULL,
    known    bigint   NOT NULL,
    facts    bigint   NOT NULL,
    at_least bigint   NOT NULL,
    about    bigint   NOT NULL,
    PRIMARY KEY (summary, month, span, key)
);
COMMENT ON TABLE projection.ledger_summary_cell IS 'What the facts that stand add up to, by the month of their last day.';
COMMENT ON COLUMN projection.ledger_summary_cell.span IS 'How exactly the days are known: 31 to the month, 92 to the quarter, 366 to the year, 32767 less exactly.';
COMMENT ON COLUMN projection.ledger_summary_cell.known IS 'How many of the facts know their quantity.';
