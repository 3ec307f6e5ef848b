package org.creditlists.casehandling.evidence.examiner;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Field;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.filter.DecodeResult;
import org.apache.pdfbox.filter.Filter;
import org.apache.pdfbox.filter.FilterFactory;

/**
 * Counts what a filter of PDFBox unpacks, where it unpacks it: however the file spells what has to be unpacked, the
 * bytes come through here.
 */
final class CountedFilter extends Filter {

    private final Filter filter;
    private final Budget budget;

    private CountedFilter(Filter filter, Budget budget) {
        this.filter = filter;
        this.budget = budget;
    }

    /**
     * Puts the count into every filter that PDFBox uses from now on in this process, in place of a former count.
     *
     * <p>PDFBox offers no place for it. When it keeps its filters elsewhere one day the process ends, and every file is
     * refused.
     *
     * @param budget of object and cross-reference streams, over the whole file
     */
    @SuppressWarnings("unchecked")
    static void countIn(Budget budget) {
        try {
            Field field = FilterFactory.class.getDeclaredField("filters");
            field.setAccessible(true);
            ((Map<COSName, Filter>) field.get(FilterFactory.INSTANCE))
                    .replaceAll((name, filter) -> new CountedFilter(
                            filter instanceof CountedFilter counted ? counted.filter : filter, budget));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the filters of PDFBox are not where they were", e);
        }
    }

    /** Unpacks with another budget than that of the structure of the file. */
    static void unpack(COSName name, InputStream packed, OutputStream out, COSDictionary stream, int index)
            throws IOException {
        if (FilterFactory.INSTANCE.getFilter(name) instanceof CountedFilter counted) {
            counted.filter.decode(packed, out, stream, index);
        }
    }

    @Override
    public DecodeResult decode(InputStream packed, OutputStream out, COSDictionary stream, int index)
            throws IOException {
        FilterChain.of(stream);
        return filter.decode(packed, budget.counting(out), stream, index);
    }

    @Override
    protected void encode(InputStream plain, OutputStream out, COSDictionary stream) throws IOException {
        filter.encode(plain, out, stream, 0);
    }
}
