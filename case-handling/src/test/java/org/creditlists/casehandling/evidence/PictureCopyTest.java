package org.creditlists.casehandling.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creditlists.casehandling.evidence.Examining.taken;
import static org.creditlists.casehandling.evidence.FileBombTest.chunk;
import static org.creditlists.casehandling.evidence.FileBombTest.image;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import javax.imageio.ImageIO;
import org.creditlists.casehandling.evidence.examiner.FileType;
import org.junit.jupiter.api.Test;

/** A picture is kept as it looks, without where it was taken, by whom, and what was written into it. */
class PictureCopyTest {

    private static final String SECRET = "31.2304N 121.4737E ZHANG SAN";

    @Test
    void aJpegKeepsItsPixelsAndHowTheCameraWasHeldAndNothingElse() throws IOException {
        byte[] plain = image("jpeg", 60, 40);
        var told = new ByteArrayOutputStream();
        told.write(plain, 0, 20);
        told.writeBytes(segment(0xE1, exif(6)));
        told.writeBytes(segment(0xE1, text("http://ns.adobe.com/xap/1.0/\0" + SECRET)));
        told.writeBytes(segment(0xE2, text("MPF\0" + SECRET)));
        told.writeBytes(segment(0xED, text("Photoshop 3.0\0" + SECRET)));
        told.writeBytes(segment(0xFE, text(SECRET)));
        told.write(plain, 20, plain.length - 20);
        told.writeBytes(text("PK " + SECRET));
        byte[] copy = taken(told.toByteArray(), FileType.JPEG);
        assertThat(latin(copy)).doesNotContain("ZHANG", "31.2304N", "Photoshop", "MPF", "xap");
        assertThat(HexFormat.of().formatHex(copy)).contains("0112000300000001" + "0006");
        assertThat(copy).hasSize(plain.length + 36);
        assertThat(pixels(copy)).isEqualTo(pixels(plain));
    }

    @Test
    void anUprightJpegIsKeptByteForByte() throws IOException {
        byte[] plain = image("jpeg", 60, 40);
        assertThat(taken(plain, FileType.JPEG)).isEqualTo(plain);
    }

    @Test
    void aPngKeepsItsPixelsAndNothingElse() throws IOException {
        byte[] plain = image("png", 60, 40);
        var told = new ByteArrayOutputStream();
        told.write(plain, 0, 33);
        for (String type : new String[] {"tEXt", "zTXt", "iTXt", "eXIf", "tIME", "iCCP", "acTL", "caBX"}) {
            told.writeBytes(chunk(type, text(SECRET)));
        }
        told.write(plain, 33, plain.length - 33);
        told.writeBytes(text(SECRET));
        byte[] copy = taken(told.toByteArray(), FileType.PNG);
        assertThat(copy).isEqualTo(plain);
    }

    @Test
    void aPictureWithinAPdfLosesWhatIsAboutItToo() throws IOException {
        byte[] plain = image("jpeg", 60, 40);
        var told = new ByteArrayOutputStream();
        told.write(plain, 0, 20);
        told.writeBytes(segment(0xE1, exif(1)));
        told.write(plain, 20, plain.length - 20);
        byte[] pdf = PdfBytes.page("", "/Resources<</XObject<</P 4 0 R>>>>").stream(
                        4,
                        "/Type/XObject/Subtype/Image/Width 60/Height 40/BitsPerComponent 8/ColorSpace/DeviceRGB"
                                + "/Filter/DCTDecode",
                        told.toByteArray())
                .bytes();
        assertThat(latin(taken(pdf, FileType.PDF))).doesNotContain("ZHANG").contains(latin(plain));
    }

    private static byte[] exif(int orientation) {
        return ByteBuffer.allocate(6 + 8 + 2 + 24 + 4 + SECRET.length())
                .put(text("Exif\0\0MM"))
                .putShort((short) 42)
                .putInt(8)
                .putShort((short) 2)
                .put(HexFormat.of().parseHex("010e0002000000" + "1c" + "00000026"))
                .put(HexFormat.of().parseHex("011200030000000100" + "0" + orientation + "0000"))
                .putInt(0)
                .put(text(SECRET))
                .array();
    }

    private static byte[] segment(int marker, byte[] data) {
        return ByteBuffer.allocate(data.length + 4)
                .put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (data.length + 2))
                .put(data)
                .array();
    }

    private static int[] pixels(byte[] picture) throws IOException {
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(picture));
        return read.getRGB(0, 0, read.getWidth(), read.getHeight(), null, 0, read.getWidth());
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
