-- Statistics of a column are values of it: what people write as the purpose of an inquiry stands in the log alone.
ALTER TABLE inquiry_batch ALTER COLUMN content SET STATISTICS 0;
ALTER TABLE inquiry_window ALTER COLUMN purpose SET STATISTICS 0;
SELECT pg_clear_attribute_stats('public', 'inquiry_batch', 'content', false);
SELECT pg_clear_attribute_stats('public', 'inquiry_window', 'purpose', false);
