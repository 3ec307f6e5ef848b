package org.creditlists.contracts.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.record.SealedDossier.Part;
import org.junit.jupiter.api.Test;

/** A sealed dossier is opened by the key of its entry, as what it was sealed as, and by nothing else. */
class SealedDossierTest {

    private static final EntryId ENTRY = new EntryId(new UUID(1, 2));
    private static final byte[] NAME = "示例企业".getBytes(StandardCharsets.UTF_8);
    private static final byte[] WHY = "示例事由".getBytes(StandardCharsets.UTF_8);

    private final SecretKey key = key(1);
    private final SealedDossier sealed = SealedDossier.seal(key, ENTRY, NAME, WHY);

    @Test
    void whatIsSealedIsOpenedByItsKey() {
        SealedDossier read = SealedDossier.of(sealed.bytes());
        assertThat(SealedDossier.isSealed(sealed.bytes())).isTrue();
        assertThat(SealedDossier.open(key, ENTRY, Part.IDENTITY, read.part(Part.IDENTITY)))
                .isEqualTo(NAME);
        assertThat(SealedDossier.open(key, ENTRY, Part.REASONS, read.part(Part.REASONS)))
                .isEqualTo(WHY);
    }

    @Test
    void nothingElseOpensIt() {
        byte[] part = sealed.part(Part.IDENTITY);
        refused(key(2), ENTRY, Part.IDENTITY, part);
        refused(key, new EntryId(new UUID(1, 3)), Part.IDENTITY, part);
        refused(key, ENTRY, Part.REASONS, part);
    }

    @Test
    void everyAlteredOrMissingByteIsFoundOut() {
        byte[] part = sealed.part(Part.IDENTITY);
        for (int i = 0; i < part.length; i++) {
            byte[] altered = part.clone();
            altered[i] ^= 1;
            refused(key, ENTRY, Part.IDENTITY, altered);
            refused(key, ENTRY, Part.IDENTITY, Arrays.copyOf(part, i));
        }
    }

    @Test
    void theSameIsNeverSealedToTheSame() {
        assertThat(SealedDossier.seal(key, ENTRY, NAME, WHY).bytes()).isNotEqualTo(sealed.bytes());
    }

    @Test
    void whatIsNoneIsNotRead() {
        byte[] json = "{}".getBytes(StandardCharsets.UTF_8);
        assertThat(SealedDossier.isSealed(json)).isFalse();
        assertThat(SealedDossier.isSealed(new byte[0])).isFalse();
        for (byte[] none : new byte[][] {{}, {2}, {2, 0, 0, 0, 9, 1}, {2, -1, 0, 0, 0, 1}, json}) {
            assertThatIllegalArgumentException().isThrownBy(() -> SealedDossier.of(none));
        }
    }

    private static SecretKey key(int number) {
        byte[] bytes = new byte[SealedDossier.KEY_BYTES];
        Arrays.fill(bytes, (byte) number);
        return new SecretKeySpec(bytes, "AES");
    }

    private static void refused(SecretKey key, EntryId entry, Part part, byte[] sealed) {
        assertThatIllegalArgumentException().isThrownBy(() -> SealedDossier.open(key, entry, part, sealed));
    }
}
