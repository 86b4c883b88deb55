-- A contact now tells when it was coded and when it was retracted: feedback that came later does not hide it from a question about what was
-- known before. The register is read again from the events.
TRUNCATE projection.contact_register;
DELETE FROM event_store.token_entry WHERE processor_name = 'contact-register';
