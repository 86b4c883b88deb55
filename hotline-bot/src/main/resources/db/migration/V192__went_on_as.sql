ALTER TABLE identity_vault.identity ADD COLUMN went_on_as uuid;
CREATE INDEX identity_went_on_as ON identity_vault.identity (went_on_as) WHERE went_on_as IS NOT NULL;
COMMENT ON COLUMN identity_vault.identity.went_on_as IS
    'The alias that the child went on as with a receipt code, so that erasing that one erases this one, too. Nothing else may tell that they are one.';
