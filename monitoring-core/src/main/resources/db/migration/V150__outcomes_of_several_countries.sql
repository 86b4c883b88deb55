-- An outcome of several countries is found by each of them: the column by which lists are filtered holds all of
-- them together (AL+XK), as the ledger does.
UPDATE projection.policy_outcome_register
SET country = (SELECT string_agg(code, '+' ORDER BY code COLLATE "C")
               FROM jsonb_array_elements_text("row"::jsonb -> 'about' -> 'countries') code)
WHERE country IS NULL;
