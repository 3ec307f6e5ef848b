package org.creditlists.casehandling.evidence.examiner;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;

/** Pictures: copied without what is about them, and unpacked once to see that they are some. */
final class Pictures {

    /** Pixels of the picture that an image is unpacked to, whatever its own size: enough to see that it is one. */
    private static final int PIXELS_UNPACKED = 500_000;

    private Pictures() {}

    static byte[] jpeg(byte[] content) throws IOException {
        JpegCopy copy = JpegCopy.of(content);
        return opened(copy.bytes(), "JPEG", copy.pixels());
    }

    static byte[] png(byte[] content) throws IOException {
        PngCopy copy = PngCopy.of(content);
        return opened(copy.bytes(), "png", copy.pixels());
    }

    private static byte[] opened(byte[] copy, String format, long pixels) throws IOException {
        ImageIO.setUseCache(false);
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(copy))) {
            ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
            try {
                reader.setInput(in, true, true);
                ImageReadParam small = reader.getDefaultReadParam();
                int step = (int) Math.ceil(Math.sqrt((double) pixels / PIXELS_UNPACKED));
                small.setSourceSubsampling(Math.max(1, step), Math.max(1, step), 0, 0);
                unpack(reader, small);
            } finally {
                reader.dispose();
            }
        }
        return copy;
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
}
