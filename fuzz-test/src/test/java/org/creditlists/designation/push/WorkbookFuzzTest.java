package org.creditlists.designation.push;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.creditlists.designation.entry.UnreadableException;

/** Any sheet in a workbook that is otherwise whole, and any bytes as a workbook: rows or a refusal. */
class WorkbookFuzzTest {

    private static final String SHEET_BEGIN =
            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>";
    private static final String SHEET_END = "</sheetData></worksheet>";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final byte[] CONTENT_TYPES =
            """
            <Types xmlns="%scontent-types">
            <Override PartName="/xl/workbook.xml" ContentType="%ssheet.main+xml"/>
            <Override PartName="/xl/worksheets/sheet1.xml" ContentType="%sworksheet+xml"/>
            </Types>""".formatted(PACKAGE, SPREADSHEET, SPREADSHEET).getBytes(StandardCharsets.UTF_8);
    private static final byte[] BOOK = utf8("""
            <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
             xmlns:r="%s">
            <sheets><sheet name="s" sheetId="1" r:id="rId1"/></sheets></workbook>""", OFFICE);
    private static final byte[] RELATIONS = utf8("""
            <Relationships xmlns="%srelationships">
            <Relationship Id="rId1" Type="%s/worksheet" Target="worksheets/sheet1.xml"/>
            </Relationships>""", PACKAGE, OFFICE);

    @FuzzTest(maxDuration = Fuzzed.TIME)
    void aWorkbookIsReadOrRefused(byte[] content) throws IOException {
        if (content.length > 0) {
            byte[] rest = Arrays.copyOfRange(content, 1, content.length);
            byte[] workbook =
                    switch (content[0] & 3) {
                        case 0 -> rest;
                        case 1 -> workbook(rest);
                        default -> workbook(sheet(rest));
                    };
            try (LineSource lines = SheetLines.open(new ByteArrayInputStream(workbook), Fuzzed.reading())) {
                Fuzzed.read(lines);
            } catch (UnreadableException refused) {
                Fuzzed.isRefusal(refused);
            }
        }
    }

    private static byte[] sheet(byte[] rows) throws IOException {
        var sheet = new ByteArrayOutputStream();
        sheet.write(utf8(SHEET_BEGIN));
        sheet.write(rows);
        sheet.write(utf8(SHEET_END));
        return sheet.toByteArray();
    }

    private static byte[] workbook(byte[] sheet) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            put(zip, "[Content_Types].xml", CONTENT_TYPES);
            put(zip, "xl/workbook.xml", BOOK);
            put(zip, "xl/_rels/workbook.xml.rels", RELATIONS);
            put(zip, "xl/worksheets/sheet1.xml", sheet);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] part) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(part);
        zip.closeEntry();
    }

    private static byte[] utf8(String text, Object... values) {
        return text.formatted(values).getBytes(StandardCharsets.UTF_8);
    }
}
