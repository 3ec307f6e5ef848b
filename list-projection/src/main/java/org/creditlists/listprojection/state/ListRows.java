package org.creditlists.listprojection.state;

import java.util.Map;
import java.util.TreeMap;
import org.creditlists.contracts.event.Topics;

/**
 * What each topic alone has said of the entries, as rows {@code (entry_id, digest)}. All events of an entry on a topic
 * stand in one partition, in their order: a row depends on one place, not on how topics were read side by side.
 */
final class ListRows {

    private static final String DESIGNATIONS = """
            SELECT entry_id, sha256(convert_to(concat_ws(' ', 'entry', ROW(entry_id, subject_id, subject_kind, list,
                     field, standard_id, standard_version, authority, objection_suspends, version, ground,
                     decision_date, valid_until, display_until, restorable_from, publication_needs, consent_version,
                     consented, delivered, end_version, end_reason, ended_on, restoration_conditions)), 'UTF8'))
                   AS digest
            FROM list_entry
            WHERE list IS NOT NULL OR version > 0 OR consent_version > 0 OR delivered > 0 OR end_version > 0
            """;
    private static final String OBJECTIONS = """
            SELECT entry_id, sha256(convert_to(concat_ws(' ', 'objection', o), 'UTF8')) AS digest
            FROM entry_objection AS o
            """;
    private static final String RESTORATIONS = """
            SELECT entry_id, sha256(convert_to(concat_ws(' ', 'restored', entry_id), 'UTF8')) AS digest
            FROM list_entry WHERE restored
            UNION ALL SELECT entry_id, sha256(convert_to(concat_ws(' ', 'application', a), 'UTF8'))
            FROM entry_application AS a
            UNION ALL SELECT entry_id, sha256(convert_to(concat_ws(' ', 'shield', s), 'UTF8')) FROM entry_shield AS s
            """;

    /** By topic, in the order of their names. */
    static final Map<String, String> OF_TOPIC = new TreeMap<>(Map.of(
            Topics.DESIGNATIONS, DESIGNATIONS, Topics.OBJECTIONS, OBJECTIONS, Topics.RESTORATIONS, RESTORATIONS));

    private ListRows() {}
}
