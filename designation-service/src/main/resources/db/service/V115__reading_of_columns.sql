-- How the columns of a list are read, where its sender says more than the header does (PushReading, JSON).
ALTER TABLE push ADD COLUMN reading text;
