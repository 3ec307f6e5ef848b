package org.creditlists.runtime.json;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import org.creditlists.contracts.record.AuthorityRecord;
import org.creditlists.contracts.record.Dossier;
import org.creditlists.contracts.record.EntryRecord;
import org.creditlists.contracts.record.HeadRecord;
import org.creditlists.contracts.record.MemorandumRecord;

/** Any bytes as what comes from a topic: a whole record, or none. */
class RecordFuzzTest {

    private static final Class<?>[] TYPES = {
        Dossier.class, EntryRecord.class, AuthorityRecord.class, MemorandumRecord.class, HeadRecord.class
    };

    @FuzzTest(maxDuration = "10m")
    void aRecordIsWholeOrNone(byte[] json) {
        for (Class<?> type : TYPES) {
            try {
                CompleteJson.read(json, type);
            } catch (IOException none) {
                // As it should be.
            }
        }
    }
}
