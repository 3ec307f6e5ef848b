-- A review is decided first and shared afterwards: what a crash leaves in between is shared at the next start.
ALTER TABLE disclosure_review ADD COLUMN shared boolean NOT NULL DEFAULT true;
CREATE INDEX disclosure_review_to_share ON disclosure_review (entry_id) WHERE NOT shared;
