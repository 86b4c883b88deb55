-- Which meetings a consultation board held is asked for each board; only meetings of boards are in this index.
CREATE INDEX activity_register_board ON projection.activity_register (("row"::jsonb -> 'outline' ->> 'board'))
    WHERE "row"::jsonb -> 'outline' ->> 'board' IS NOT NULL;
