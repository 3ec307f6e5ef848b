-- RED entries that are in force again since the BLACK entry that ended them was an error (GuoFa (2016) 33, art. 22): as
-- which entry, by whom and when.
ALTER TABLE taken_down
    ADD COLUMN reinstated_as uuid UNIQUE,
    ADD COLUMN reinstated_by text,
    ADD COLUMN reinstated_on date,
    ADD CHECK (num_nonnulls(reinstated_as, reinstated_by, reinstated_on) IN (0, 3));
