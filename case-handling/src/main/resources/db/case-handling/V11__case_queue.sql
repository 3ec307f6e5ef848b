-- The queue of an authority; "desk" also means the place where a person stands, and a role.
ALTER TABLE case_desk RENAME TO case_queue;
ALTER INDEX case_desk_pkey RENAME TO case_queue_pkey;
ALTER INDEX case_desk_case RENAME TO case_queue_case;
