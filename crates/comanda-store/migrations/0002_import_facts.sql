-- Why a row was refused is told in the reader's language, from its code and these facts.
ALTER TABLE import_refusals RENAME COLUMN message TO facts;
UPDATE import_refusals SET facts = '{}';
