-- Versions of which hashes stand in what is signed, and is never written anew: their keys are needed as long as that is kept.
ALTER TABLE hash_key ADD COLUMN lasting boolean NOT NULL DEFAULT false;
