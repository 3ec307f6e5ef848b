package org.creditlists.casehandling.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.creditlists.web.problem.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * Whether a file is what it says it is, can be opened, and does nothing by itself: it is going to be opened at the desk
 * of an authority.
 */
public final class EvidenceCheck {

    public static final String PDF = "application/pdf";
    public static final String JPEG = "image/jpeg";
    public static final String PNG = "image/png";
    public static final int LARGEST_MIB = EvidenceRefusals.LARGEST_MIB;

    static final int LARGEST_BYTES = LARGEST_MIB * 1024 * 1024;
    private static final int MOST_OBJECTS = 200_000;
    private static final int MOST_UNPACKED = 16 * 1024 * 1024;
    private static final long MOST_PIXELS = EvidenceRefusals.MOST_MEGAPIXELS * 1_000_000;
    /** Pixels of the picture that an image is unpacked to, whatever its own size: enough to see that it is one. */
    private static final int PIXELS_UNPACKED = 500_000;

    private static final int DEEPEST = 100;
    private static final int PIECE = 64 * 1024;
    private static final Map<String, String> IMAGES = Map.of(JPEG, "JPEG", PNG, "png");
    private static final byte[] PDF_BEGIN = {'%', 'P', 'D', 'F', '-'};
    private static final byte[] JPEG_BEGIN = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] PNG_BEGIN = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    /** What a document would do by itself, or carries hidden. */
    private static final Set<COSName> ACTIVE = Set.of(
            COSName.JS,
            COSName.JAVA_SCRIPT,
            COSName.AA,
            COSName.EMBEDDED_FILES,
            COSName.EF,
            COSName.getPDFName("EmbeddedFile"),
            COSName.getPDFName("FileAttachment"),
            COSName.getPDFName("Launch"),
            COSName.getPDFName("GoToE"),
            COSName.getPDFName("GoToR"),
            COSName.getPDFName("SubmitForm"),
            COSName.getPDFName("ImportData"),
            COSName.getPDFName("Rendition"),
            COSName.getPDFName("RichMedia"),
            COSName.getPDFName("XFA"));

    private EvidenceCheck() {}

    /**
     * @param mediaType as the request says it
     * @return the media type without parameters
     * @throws RefusedException 413, 415 or 422 with what is wrong
     */
    public static String check(byte[] content, String mediaType) {
        String type = mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        byte[] begin = begin(type);
        if (content.length > LARGEST_BYTES) {
            throw new RefusedException(EvidenceRefusals.TOO_LARGE);
        }
        if (content.length < begin.length || !Arrays.equals(content, 0, begin.length, begin, 0, begin.length)) {
            throw new RefusedException(EvidenceRefusals.NOT_WHAT_IT_SAYS);
        }
        try {
            if (type.equals(PDF)) {
                checkPdf(content);
            } else {
                checkImage(content, type);
            }
        } catch (RefusedException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            // What makes a reader stumble would make the reader of the desk stumble.
            throw broken();
        }
        return type;
    }

    /** The bytes that a file of a type begins with. */
    private static byte[] begin(String type) {
        return switch (type) {
            case PDF -> PDF_BEGIN;
            case JPEG -> JPEG_BEGIN;
            case PNG -> PNG_BEGIN;
            default -> throw new RefusedException(EvidenceRefusals.TYPE);
        };
    }

    private static void checkPdf(byte[] content) {
        checkUnpacked(content);
        try (PDDocument document = Loader.loadPDF(content, "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
            if (document.isEncrypted()) {
                throw new RefusedException(EvidenceRefusals.ENCRYPTED);
            }
            int pages = document.getNumberOfPages();
            if (pages < 1 || pages > EvidenceRefusals.MOST_PAGES) {
                throw new RefusedException(EvidenceRefusals.PAGES);
            }
            if (document.getDocument().getXrefTable().size() > MOST_OBJECTS) {
                throw new RefusedException(EvidenceRefusals.TOO_MANY_OBJECTS);
            }
            for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
                COSObject object = document.getDocument().getObjectFromPool(key);
                if (isActive(object.getObject(), 0)) {
                    throw new RefusedException(EvidenceRefusals.ACTIVE_CONTENT);
                }
            }
        } catch (InvalidPasswordException e) {
            throw new RefusedException(EvidenceRefusals.ENCRYPTED);
        } catch (IOException e) {
            throw broken();
        }
    }

    /** Direct objects only: what is referred to is looked at as an object of its own. */
    private static boolean isActive(@Nullable COSBase object, int depth) {
        if (depth > DEEPEST) {
            throw broken();
        }
        if (object instanceof COSName name) {
            return ACTIVE.contains(name);
        }
        if (object instanceof COSArray array) {
            for (COSBase element : array) {
                if (isActive(element, depth + 1)) {
                    return true;
                }
            }
        }
        if (object instanceof COSDictionary dictionary) {
            for (Map.Entry<COSName, COSBase> entry : dictionary.entrySet()) {
                if (ACTIVE.contains(entry.getKey()) || isActive(entry.getValue(), depth + 1)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Streams of objects are unpacked in memory when the file is read; how large they get is looked at before. */
    private static void checkUnpacked(byte[] content) {
        String text = new String(content, StandardCharsets.ISO_8859_1);
        for (int at = text.indexOf("/ObjStm"); at >= 0; at = text.indexOf("/ObjStm", at + 1)) {
            int stream = text.indexOf("stream", at);
            if (stream < 0) {
                return;
            }
            int begin = stream + "stream".length();
            while (begin < content.length && (content[begin] == '\r' || content[begin] == '\n')) {
                begin++;
            }
            if (unpacked(content, begin) > MOST_UNPACKED) {
                throw new RefusedException(EvidenceRefusals.UNPACKS_TO_TOO_MUCH);
            }
        }
    }

    private static long unpacked(byte[] content, int begin) {
        var inflater = new Inflater();
        try {
            inflater.setInput(content, begin, content.length - begin);
            byte[] piece = new byte[PIECE];
            while (!inflater.finished() && inflater.getBytesWritten() <= MOST_UNPACKED && inflater.inflate(piece) > 0) {
                // counted by the inflater
            }
        } catch (DataFormatException notPacked) {
            // Not packed, or damaged: that shows when it is read.
        }
        long bytes = inflater.getBytesWritten();
        inflater.end();
        return bytes;
    }

    private static void checkImage(byte[] content, String type) {
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            ImageReader reader = ImageIO.getImageReadersByFormatName(IMAGES.getOrDefault(type, ""))
                    .next();
            try {
                reader.setInput(in, true, true);
                // The header says the size before a pixel is unpacked.
                long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
                if (pixels > MOST_PIXELS) {
                    throw new RefusedException(EvidenceRefusals.PIXELS);
                }
                ImageReadParam small = reader.getDefaultReadParam();
                int step = (int) Math.ceil(Math.sqrt((double) pixels / PIXELS_UNPACKED));
                small.setSourceSubsampling(Math.max(1, step), Math.max(1, step), 0, 0);
                unpack(reader, small);
            } finally {
                reader.dispose();
            }
        } catch (IOException e) {
            throw broken();
        }
    }

    /** A scan in the four colours of print has no picture that Java knows, but its pixels are there. */
    private static void unpack(ImageReader reader, ImageReadParam small) throws IOException {
        try {
            reader.read(0, small).flush();
        } catch (IIOException e) {
            if (!reader.canReadRaster()) {
                throw e;
            }
            reader.readRaster(0, small);
        }
    }

    private static RefusedException broken() {
        return new RefusedException(EvidenceRefusals.BROKEN);
    }
}
