package org.creditlists.casehandling.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creditlists.casehandling.evidence.Examining.refused;
import static org.creditlists.casehandling.evidence.Examining.taken;
import static org.creditlists.casehandling.evidence.PdfBytes.MIB;
import static org.creditlists.casehandling.evidence.PdfBytes.deflated;
import static org.creditlists.casehandling.evidence.PdfBytes.objects;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.creditlists.casehandling.evidence.examiner.FileType;
import org.creditlists.casehandling.evidence.examiner.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What small files could do to whoever unpacks them. */
class FileBombTest {

    private static final String OBJECTS = "/Type/ObjStm/N 1/First 4/Filter/FlateDecode";

    static Stream<Arguments> bombs() {
        byte[] half = objects(5, 512);
        return Stream.of(
                Arguments.of("a type with a hex escape", hidden("/Type/Obj#53tm/N 1/First 4/Filter/FlateDecode", half)),
                Arguments.of("the plain spelling", hidden(OBJECTS, half)),
                Arguments.of("a word before the data", hidden("/X(stream)" + OBJECTS, half)),
                Arguments.of(
                        "hexadecimal text of it",
                        hidden(
                                "/Type/ObjStm/N 1/First 4/Filter[/ASCIIHexDecode/FlateDecode]",
                                (HexFormat.of().formatHex(half) + ">").getBytes(StandardCharsets.US_ASCII))),
                Arguments.of("42 streams of 12 MiB", many()),
                Arguments.of("a padded table", PdfBytes.page("", "").bytes(300)),
                Arguments.of(
                        "packed twice",
                        content("[/FlateDecode/FlateDecode]", deflated(deflated(new byte[0], 300, (byte) 0), 0, (byte)
                                0))),
                Arguments.of("objects that were packed twice", twice()),
                Arguments.of(
                        "six filters",
                        content(
                                "[/ASCIIHexDecode/ASCII85Decode/LZWDecode/RunLengthDecode/Fl#61teDecode/DCTDecode]",
                                new byte[10])),
                Arguments.of(
                        "a page that unpacks to much", content("/FlateDecode", deflated(new byte[0], 300, (byte) ' '))),
                Arguments.of("runs", content("/RunLengthDecode", runs())),
                Arguments.of("LZW", content("/LZWDecode", lzw())),
                Arguments.of(
                        "a picture of more than its pixels",
                        picture("/Width 10/Height 10", "/FlateDecode", deflated(new byte[0], 20, (byte) 0))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bombs")
    void aPdfThatUnpacksToMuchIsRefusedAsTooLarge(String what, byte[] pdf) {
        assertThat(pdf).as(what).hasSizeLessThan(Limits.LARGEST_BYTES);
        refused(pdf, FileType.PDF, "evidence-too-large");
    }

    @Test
    void aFileThatEndsTheProcessIsRefusedAsTooLarge() {
        Examined examined =
                new Examination(8, Duration.ofMinutes(1)).examine(hidden(OBJECTS, objects(5, 60)), FileType.PDF);
        assertThat(examined).isEqualTo(new Examined.Refused(EvidenceRefusals.UNPACKS_TO_TOO_MUCH));
    }

    @Test
    void aFileThatTakesTooLongIsRefusedAsTooLarge() {
        Examined examined = new Examination(96, Duration.ofMillis(1))
                .examine(PdfBytes.page("", "").bytes(), FileType.PDF);
        assertThat(examined).isEqualTo(new Examined.Refused(EvidenceRefusals.UNPACKS_TO_TOO_MUCH));
    }

    @Test
    void aPictureThatSaysItIsHugeIsRefusedBeforeItIsUnpacked() throws IOException {
        refused(sized(image("png", 20, 20), 30_000), FileType.PNG, "evidence-pixels");
        byte[] jpeg = image("jpeg", 20, 20);
        int frame = frame(jpeg);
        ByteBuffer.wrap(jpeg).putShort(frame + 5, (short) 65_500).putShort(frame + 7, (short) 65_500);
        refused(jpeg, FileType.JPEG, "evidence-pixels");
        refused(picture("/Width 20/Height 20", "/DCTDecode", jpeg), FileType.PDF, "evidence-pixels");
        refused(picture("/Width 30000/Height 30000", "/CCITTFaxDecode", new byte[1]), FileType.PDF, "evidence-pixels");
    }

    @Test
    void aPngThatHasMoreThanItsPixelsIsRefused() throws IOException {
        var png = new ByteArrayOutputStream();
        byte[] small = image("png", 20, 20);
        png.write(small, 0, 33);
        png.writeBytes(chunk("IDAT", deflated(new byte[0], 200, (byte) 0)));
        png.writeBytes(chunk("IEND", new byte[0]));
        refused(png.toByteArray(), FileType.PNG, "evidence-too-large");
    }

    @Test
    void aPictureOfThousandsOfScansIsRefused() throws IOException {
        byte[] jpeg = image("jpeg", 20, 20);
        int scan = scan(jpeg);
        var bomb = new ByteArrayOutputStream();
        bomb.write(jpeg, 0, jpeg.length - 2);
        for (int i = 0; i < 1_000; i++) {
            bomb.write(jpeg, scan, jpeg.length - 2 - scan);
        }
        bomb.write(jpeg, jpeg.length - 2, 2);
        refused(bomb.toByteArray(), FileType.JPEG, "evidence-too-large");
    }

    @Test
    void aPhotographOfFortyMegapixelsIsTaken() throws IOException {
        var png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8_000, 5_000, BufferedImage.TYPE_BYTE_BINARY), "png", png);
        assertThat(taken(png.toByteArray(), FileType.PNG)).isNotEmpty();
    }

    @Test
    void anImageThatEndsHalfWayIsRefused() throws IOException {
        refused(Arrays.copyOf(image("jpeg", 200, 200), 100), FileType.JPEG, "evidence-broken");
        refused(Arrays.copyOf(image("png", 200, 200), 100), FileType.PNG, "evidence-broken");
    }

    @Test
    void aScanOfTenMebibytesIsTaken() throws IOException {
        var pdf = PdfBytes.page("", "/Resources<</XObject<</P4 4 0 R/P5 5 0 R/P6 6 0 R>>>>");
        byte[] page = noise();
        int number = 4;
        for (int bytes = page.length; bytes < Limits.LARGEST_BYTES - 64 * 1024; bytes += page.length) {
            pdf.stream(
                    number++,
                    "/Type/XObject/Subtype/Image/Width 1200/Height 1600/BitsPerComponent 8/ColorSpace/DeviceRGB"
                            + "/Filter/DCTDecode",
                    page);
        }
        byte[] scan = pdf.bytes();
        assertThat(scan.length).isBetween(8 * MIB, Limits.LARGEST_BYTES);
        assertThat(taken(scan, FileType.PDF)).hasSizeGreaterThan(MIB);
    }

    /** The file of the review: object 5 lies in stream 4, which has 512 MiB of spaces. */
    private static byte[] hidden(String dictionary, byte[] packed) {
        return PdfBytes.page("", "").stream(4, dictionary, packed).inside(5, 4).bytes();
    }

    private static byte[] many() {
        PdfBytes pdf = PdfBytes.page("", "");
        for (int i = 0; i < 42; i++) {
            pdf.stream(4 + i, OBJECTS, objects(100 + i, 12)).inside(100 + i, 4 + i);
        }
        return pdf.bytes();
    }

    private static byte[] twice() {
        return hidden(
                "/Type/ObjStm/N 1/First 4/Filter[/FlateDecode/FlateDecode]", deflated(objects(5, 300), 0, (byte) 0));
    }

    private static byte[] content(String filter, byte[] packed) {
        return PdfBytes.page("", "/Contents 4 0 R").stream(4, "/Filter" + filter, packed)
                .bytes();
    }

    private static byte[] picture(String size, String filter, byte[] packed) {
        return PdfBytes.page("", "/Resources<</XObject<</P 4 0 R>>>>").stream(
                        4, "/Type/XObject/Subtype/Image" + size + "/BitsPerComponent 8/Filter" + filter, packed)
                .bytes();
    }

    /** Two bytes for 128 each. */
    private static byte[] runs() {
        byte[] runs = new byte[3 * MIB];
        for (int i = 0; i < runs.length; i += 2) {
            runs[i] = (byte) 129;
        }
        return runs;
    }

    /** Codes of twelve bits, of which each stands for a longer run of the same byte. */
    private static byte[] lzw() {
        var bits = new BitsOut();
        for (int round = 0; round < 40; round++) {
            // the widest code that the reader knows before it forgets them
            bits.put(256, round == 0 ? 9 : 12);
            bits.put(0, 9);
            for (int code = 258; code <= 4_094; code++) {
                bits.put(code, code < 511 ? 9 : code < 1_023 ? 10 : code < 2_047 ? 11 : 12);
            }
        }
        return bits.bytes();
    }

    private static byte[] noise() throws IOException {
        var random = new Random(1);
        var picture = new BufferedImage(1_200, 1_600, BufferedImage.TYPE_INT_RGB);
        int[] pixels = random.ints(1_200L * 1_600, 0, 1 << 24).toArray();
        picture.setRGB(0, 0, 1_200, 1_600, pixels, 0, 1_200);
        var out = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpeg", out);
        return out.toByteArray();
    }

    static byte[] image(String format, int width, int height) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }

    static byte[] chunk(String type, byte[] data) {
        byte[] chunk = new byte[data.length + 12];
        ByteBuffer bytes = ByteBuffer.wrap(chunk)
                .putInt(data.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(data);
        var check = new CRC32();
        check.update(chunk, 4, data.length + 4);
        bytes.putInt((int) check.getValue());
        return chunk;
    }

    private static byte[] sized(byte[] png, int side) {
        byte[] header = Arrays.copyOfRange(png, 16, 29);
        ByteBuffer.wrap(header).putInt(side).putInt(side);
        System.arraycopy(chunk("IHDR", header), 0, png, 8, 25);
        return png;
    }

    private static int frame(byte[] jpeg) {
        return marker(jpeg, 0xC0);
    }

    private static int scan(byte[] jpeg) {
        return marker(jpeg, 0xDA);
    }

    private static int marker(byte[] jpeg, int marker) {
        int at = 2;
        while ((jpeg[at + 1] & 0xFF) != marker) {
            at += 2 + (ByteBuffer.wrap(jpeg).getShort(at + 2) & 0xFFFF);
        }
        return at;
    }

    private static final class BitsOut {

        private final ByteArrayOutputStream out = new ByteArrayOutputStream();
        private long kept;
        private int count;

        void put(int code, int bits) {
            kept = kept << bits | code;
            count += bits;
            while (count >= Byte.SIZE) {
                count -= Byte.SIZE;
                out.write((int) (kept >> count));
            }
        }

        byte[] bytes() {
            out.write((int) (kept << (Byte.SIZE - count)));
            return out.toByteArray();
        }
    }
}
