package org.creditlists.casehandling.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.creditlists.web.problem.RefusedException;
import org.junit.jupiter.api.Test;

/** What small files could do to the process that looks at them. */
class EvidenceCheckTest {

    private static final int BOMB_MIB = 200;

    @Test
    void aStreamOfObjectsThatUnpacksToHundredsOfMebibytesIsRefusedBeforeItIsUnpacked() throws IOException {
        var pdf = new ByteArrayOutputStream();
        pdf.write("%PDF-1.7\n1 0 obj\n<</Type /ObjStm /N 1 /First 4 /Filter /FlateDecode>>\nstream\n"
                .getBytes(StandardCharsets.US_ASCII));
        try (var packed = new DeflaterOutputStream(pdf)) {
            byte[] mebibyte = new byte[1024 * 1024];
            for (int i = 0; i < BOMB_MIB; i++) {
                packed.write(mebibyte);
            }
        }
        assertThat(pdf.size()).isLessThan(1024 * 1024);
        refused(pdf.toByteArray(), EvidenceCheck.PDF, "evidence-too-large");
    }

    @Test
    void aPhotographOfFortyMegapixelsIsTaken() throws IOException {
        var png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8_000, 5_000, BufferedImage.TYPE_BYTE_BINARY), "png", png);
        assertThat(EvidenceCheck.check(png.toByteArray(), "image/png; name=a")).isEqualTo(EvidenceCheck.PNG);
    }

    @Test
    void anImageThatEndsHalfWayIsRefused() throws IOException {
        var jpeg = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(200, 200, BufferedImage.TYPE_INT_RGB), "jpeg", jpeg);
        byte[] half = Arrays.copyOf(jpeg.toByteArray(), 100);
        refused(half, EvidenceCheck.JPEG, "evidence-broken");
    }

    private static void refused(byte[] content, String mediaType, String code) {
        assertThatThrownBy(() -> EvidenceCheck.check(content, mediaType))
                .asInstanceOf(type(RefusedException.class))
                .satisfies(refused -> {
                    assertThat(refused.refusal().code()).isEqualTo(code);
                });
    }
}
