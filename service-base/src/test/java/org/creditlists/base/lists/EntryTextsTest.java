package org.creditlists.base.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.listprojection.dossier.EntryTexts;
import org.creditlists.runtime.keys.DataKeys;
import org.creditlists.runtime.keys.KeysAwayException;
import org.creditlists.testkit.TestKeys;
import org.junit.jupiter.api.Test;

/** A text about an entry is read while the entry has its key, and by nobody afterwards. */
class EntryTextsTest {

    private static final String TEXT = "示例：与事实不符";

    private final DataKeys keys = new DataKeys(TestKeys.dataSource());
    private final EntryTexts texts = new EntryTexts(keys);
    private final EntryId entry = new EntryId(UUID.randomUUID());

    @Test
    void aTextIsStoredSealedAndOpenedByTheKeyOfItsEntryAlone() {
        keys.add(Map.of(entry.value(), keys.fresh()));
        String stored = texts.seal(entry, TEXT);
        assertThat(stored).startsWith("sealed:1:").doesNotContain("示例");
        assertThat(texts.open(entry, stored)).isEqualTo(TEXT);
        EntryId other = new EntryId(UUID.randomUUID());
        keys.add(Map.of(other.value(), keys.find(List.of(entry.value())).get(entry.value())));
        assertThat(texts.open(other, stored)).isNull();
    }

    @Test
    void itIsForgottenWithTheKeyAlsoWhenAnotherOneIsMade() {
        keys.add(Map.of(entry.value(), keys.fresh()));
        String stored = texts.seal(entry, TEXT);
        keys.delete(List.of(entry.value()));
        assertThat(texts.open(entry, stored)).isNull();
        keys.add(Map.of(entry.value(), keys.fresh()));
        assertThat(texts.open(entry, stored)).isNull();
    }

    @Test
    void withoutAKeyNothingIsStored() {
        assertThatExceptionOfType(KeysAwayException.class).isThrownBy(() -> texts.seal(entry, TEXT));
    }

    @Test
    void whatAnEarlierVersionStoredIsReadAsItIs() {
        assertThat(texts.open(entry, TEXT)).isEqualTo(TEXT);
        assertThat(texts.open(entry, null)).isNull();
    }
}
