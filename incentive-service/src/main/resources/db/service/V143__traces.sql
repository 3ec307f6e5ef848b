-- Events are found by their trace, which is digits 4 to 35 of the header. An index of ranges of blocks, made by vacuum,
-- costs an append next to nothing, which a tree would not; what is younger than the last vacuum is read.
CREATE INDEX event_trace ON event
    USING brin (substr(metadata ->> 'traceparent', 4, 32) text_bloom_ops (n_distinct_per_range = 1000))
    WITH (autosummarize = on);
