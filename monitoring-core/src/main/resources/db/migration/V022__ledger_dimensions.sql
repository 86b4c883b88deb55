-- Dimensions of the records beyond trainings and the help line.
ALTER TABLE projection.ledger_fact
    ADD COLUMN activity_type    text,
    ADD COLUMN participant_role text,
    ADD COLUMN nationality      text,
    ADD COLUMN host_country     text,
    ADD COLUMN situation        text,
    ADD COLUMN need             text,
    ADD COLUMN action_kind      text,
    ADD COLUMN level            text,
    ADD COLUMN outcome_kind     text,
    ADD COLUMN stage            text,
    ADD COLUMN state            text,
    ADD COLUMN addressee        text,
    ADD COLUMN sector           text,
    ADD COLUMN module           text;
