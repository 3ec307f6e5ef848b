package org.creditlists.designation.push;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * A workbook in the form that every program writes (Transitional Open XML), out of one in Strict Open XML or with days
 * in ISO 8601: other names of the same elements, and days as texts. Only what stands in tags is changed.
 */
final class TransitionalWorkbook {

    private static final String[][] NAMES = {
        {"http://purl.oclc.org/ooxml/spreadsheetml/main", "http://schemas.openxmlformats.org/spreadsheetml/2006/main"},
        {
            "http://purl.oclc.org/ooxml/officeDocument/relationships",
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        },
    };

    private static final String PREFIX = "(?<prefix>(?:[A-Za-z0-9]+:)?)";
    private static final Pattern DAY = Pattern.compile("^(?<begin><" + PREFIX + "c\\b[^>]*?)\\st\\s*=\\s*[\"']d[\"']");
    private static final Pattern VALUE = Pattern.compile("^<" + PREFIX + "v>$");
    private static final Pattern END_OF_VALUE = Pattern.compile("^</" + PREFIX + "v>$");
    private static final Pattern END_OF_CELL = Pattern.compile("^</" + PREFIX + "c>$");

    private TransitionalWorkbook() {}

    /** Writes the workbook anew. */
    static void write(Path from, Path to) throws IOException {
        try (ZipFile zip = new ZipFile(from.toFile());
                var out = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(to)))) {
            for (var parts = zip.entries(); parts.hasMoreElements(); ) {
                ZipEntry part = parts.nextElement();
                out.putNextEntry(new ZipEntry(part.getName()));
                try (InputStream in = new BufferedInputStream(zip.getInputStream(part))) {
                    if (part.getName().endsWith(".xml") || part.getName().endsWith(".rels")) {
                        rewrite(in, out);
                    } else {
                        in.transferTo(out);
                    }
                }
                out.closeEntry();
            }
        }
    }

    private static void rewrite(InputStream in, OutputStream out) throws IOException {
        var tag = new ByteArrayOutputStream();
        var names = new Names();
        boolean inTag = false;
        for (int b = in.read(); b >= 0; b = in.read()) {
            inTag |= b == '<';
            if (!inTag) {
                out.write(b);
                continue;
            }
            tag.write(b);
            if (b == '>') {
                out.write(names.renamed(tag.toString(StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
                tag.reset();
                inTag = false;
            }
        }
        tag.writeTo(out);
    }

    /** What the tags of a part become; within a cell that holds a day its value becomes a text. */
    private static final class Names {

        private boolean isDay;

        String renamed(String tag) {
            Matcher day = DAY.matcher(tag);
            if (day.find()) {
                isDay = true;
                return day.replaceFirst("${begin} t=\"inlineStr\"");
            }
            if (isDay) {
                isDay = !END_OF_CELL.matcher(tag).matches();
                return END_OF_VALUE
                        .matcher(VALUE.matcher(tag).replaceFirst("<${prefix}is><${prefix}t>"))
                        .replaceFirst("</${prefix}t></${prefix}is>");
            }
            String result = tag;
            for (String[] name : NAMES) {
                result = result.replace(name[0], name[1]);
            }
            return result;
        }
    }
}
