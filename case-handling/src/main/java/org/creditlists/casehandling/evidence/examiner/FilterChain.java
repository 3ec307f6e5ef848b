package org.creditlists.casehandling.evidence.examiner;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.jspecify.annotations.Nullable;

/**
 * The filters of a stream in the order in which they unpack it: first those that turn text into bytes, then at most one
 * that makes much of little, then at most one of a picture. Other chains are written by nobody but who hides something.
 */
record FilterChain(
        List<COSName> texts,
        @Nullable COSName expanding,
        @Nullable COSName picture) {

    private static final Set<COSName> TEXTS = Set.of(
            COSName.ASCII85_DECODE,
            COSName.ASCII85_DECODE_ABBREVIATION,
            COSName.ASCII_HEX_DECODE,
            COSName.ASCII_HEX_DECODE_ABBREVIATION);
    private static final Set<COSName> EXPANDING = Set.of(
            COSName.FLATE_DECODE,
            COSName.FLATE_DECODE_ABBREVIATION,
            COSName.LZW_DECODE,
            COSName.LZW_DECODE_ABBREVIATION,
            COSName.RUN_LENGTH_DECODE,
            COSName.RUN_LENGTH_DECODE_ABBREVIATION);
    private static final Set<COSName> PICTURES = Set.of(
            COSName.DCT_DECODE,
            COSName.DCT_DECODE_ABBREVIATION,
            COSName.JPX_DECODE,
            COSName.JBIG2_DECODE,
            COSName.CCITTFAX_DECODE,
            COSName.CCITTFAX_DECODE_ABBREVIATION);
    private static final int MOST_TEXTS = 1;

    /** @throws NotTaken when it is a chain of another kind */
    static FilterChain of(COSDictionary stream) {
        List<COSName> texts = new ArrayList<>();
        COSName expanding = null;
        COSName picture = null;
        for (COSName filter : names(stream.getDictionaryObject(COSName.FILTER, COSName.F))) {
            boolean first = expanding == null && picture == null;
            if (TEXTS.contains(filter) && first && texts.size() < MOST_TEXTS) {
                texts.add(filter);
            } else if (EXPANDING.contains(filter) && first) {
                expanding = filter;
            } else if (PICTURES.contains(filter) && picture == null) {
                picture = filter;
            } else {
                throw new NotTaken(isKnown(filter) ? Verdict.UNPACKS_TO_TOO_MUCH : Verdict.BROKEN);
            }
        }
        return new FilterChain(texts, expanding, picture);
    }

    boolean isJpeg() {
        return COSName.DCT_DECODE.equals(picture) || COSName.DCT_DECODE_ABBREVIATION.equals(picture);
    }

    private static boolean isKnown(COSName filter) {
        return TEXTS.contains(filter) || EXPANDING.contains(filter) || PICTURES.contains(filter);
    }

    private static List<COSName> names(@Nullable COSBase filters) {
        if (filters instanceof COSName name) {
            return List.of(name);
        }
        List<COSName> names = new ArrayList<>();
        if (filters instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                if (array.getObject(i) instanceof COSName name) {
                    names.add(name);
                } else {
                    throw new NotTaken(Verdict.BROKEN);
                }
            }
        }
        return names;
    }
}
