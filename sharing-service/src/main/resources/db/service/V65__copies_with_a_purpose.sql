-- What a copy of the list was for, by which power, and of whose authorities; empty of copies that nobody asked that of.
ALTER TABLE feed_access ADD COLUMN purpose text NOT NULL DEFAULT '';
ALTER TABLE feed_access ADD COLUMN legal_ground text NOT NULL DEFAULT '';
ALTER TABLE feed_access ADD COLUMN power text NOT NULL DEFAULT '';
ALTER TABLE feed_access ADD COLUMN region text NOT NULL DEFAULT '';
