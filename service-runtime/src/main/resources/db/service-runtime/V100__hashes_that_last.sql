-- crypto: by which algorithms a version enciphers (credit.crypto); of version 0 it is how codes are hashed. lasting: hashes of it stand in
-- what is signed, and is never written anew, so that its key is needed as long as that is kept.
ALTER TABLE hash_key ADD COLUMN crypto text NOT NULL DEFAULT 'international', ADD COLUMN lasting boolean NOT NULL DEFAULT false;
ALTER TABLE hash_key DROP CONSTRAINT hash_key_pkey, ADD PRIMARY KEY (version, crypto);
