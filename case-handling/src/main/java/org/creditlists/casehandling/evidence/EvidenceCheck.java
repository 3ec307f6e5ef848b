package org.creditlists.casehandling.evidence;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.runtime.http.RefusedException;

/**
 * Whether a file is what it says it is, can be opened, and does nothing by itself: it is going to be opened at the desk of
 * an authority.
 */
public final class EvidenceCheck {

    public static final String PDF = "application/pdf";
    public static final String JPEG = "image/jpeg";
    public static final String PNG = "image/png";
    public static final int LARGEST_MIB = 10;

    private static final int LARGEST = LARGEST_MIB * 1024 * 1024;
    private static final int MOST_PAGES = 500;
    private static final long MOST_PIXELS = 50_000_000;
    private static final int UNSUPPORTED = 415;
    private static final int TOO_LARGE = 413;
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
            COSName.getPDFName("Launch"),
            COSName.getPDFName("RichMedia"),
            COSName.getPDFName("XFA"));

    private EvidenceCheck() {}

    /**
     * @param mediaType as the request says it
     * @return the media type without parameters
     * @throws RefusedException 413, 415 or 422 with what is wrong
     */
    public static String check(byte[] content, String mediaType) {
        String type = mediaType.split(";", 2)[0].strip().toLowerCase(java.util.Locale.ROOT);
        byte[] begin =
                switch (type) {
                    case PDF -> PDF_BEGIN;
                    case JPEG -> JPEG_BEGIN;
                    case PNG -> PNG_BEGIN;
                    default ->
                        throw refuse(
                                "evidence-type",
                                "证明材料应为PDF、JPEG或PNG文件",
                                "Evidence is a PDF, JPEG or PNG file; say which in Content-Type",
                                UNSUPPORTED);
                };
        if (content.length > LARGEST) {
            throw refuse(
                    "evidence-too-large",
                    "单个文件不得超过" + LARGEST_MIB + "MB",
                    "One file has at most " + LARGEST_MIB + " MiB",
                    TOO_LARGE);
        }
        if (content.length < begin.length || !Arrays.equals(content, 0, begin.length, begin, 0, begin.length)) {
            throw refuse(
                    "evidence-not-what-it-says",
                    "文件内容与所称类型不符",
                    "The content is not of the type that Content-Type says");
        }
        if (type.equals(PDF)) {
            checkPdf(content);
        } else {
            checkImage(content, type);
        }
        return type;
    }

    private static void checkPdf(byte[] content) {
        try (PDDocument document = Loader.loadPDF(content)) {
            if (document.isEncrypted()) {
                throw encrypted();
            }
            int pages = document.getNumberOfPages();
            if (pages < 1 || pages > MOST_PAGES) {
                throw refuse(
                        "evidence-pages", "PDF文件应有1至" + MOST_PAGES + "页", "A PDF has 1 to " + MOST_PAGES + " pages");
            }
            for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
                COSObject object = document.getDocument().getObjectFromPool(key);
                if (isActive(object.getObject())) {
                    throw refuse(
                            "evidence-active-content",
                            "PDF文件含有脚本、附件或自动执行的内容，请另存为普通PDF",
                            "The PDF has scripts, attachments or something that acts by itself; save it as a plain PDF");
                }
            }
        } catch (InvalidPasswordException e) {
            throw encrypted();
        } catch (IOException e) {
            throw broken();
        }
    }

    private static boolean isActive(COSBase object) {
        if (!(object instanceof COSDictionary dictionary)) {
            return false;
        }
        for (Map.Entry<COSName, COSBase> entry : dictionary.entrySet()) {
            boolean direct = entry.getValue() instanceof COSDictionary inner && isActive(inner);
            if (direct
                    || ACTIVE.contains(entry.getKey())
                    || entry.getValue() instanceof COSName name && ACTIVE.contains(name)) {
                return true;
            }
        }
        return false;
    }

    private static void checkImage(byte[] content, String type) {
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(IMAGES.getOrDefault(type, ""));
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                // The header says the size before a pixel is unpacked.
                if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
                    throw refuse(
                            "evidence-pixels",
                            "图像不得超过" + MOST_PIXELS / 1_000_000 + "百万像素",
                            "An image has at most " + MOST_PIXELS / 1_000_000 + " million pixels",
                            TOO_LARGE);
                }
                BufferedImage image = reader.read(0);
                image.flush();
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw broken();
        }
    }

    private static RefusedException encrypted() {
        return refuse("evidence-encrypted", "PDF文件有密码或加密，请去除后上传", "The PDF is encrypted; remove the password first");
    }

    private static RefusedException broken() {
        return refuse("evidence-broken", "文件已损坏，无法打开", "The file is damaged and cannot be opened");
    }

    private static RefusedException refuse(String code, String zh, String en) {
        return refuse(code, zh, en, 422);
    }

    private static RefusedException refuse(String code, String zh, String en, int status) {
        return new RefusedException(new Refusal(code, "", "O1, R1", zh, en), status);
    }
}
