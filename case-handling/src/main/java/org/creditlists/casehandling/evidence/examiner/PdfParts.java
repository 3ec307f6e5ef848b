package org.creditlists.casehandling.evidence.examiner;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;

/**
 * What a PDF may have in it. Of all actions (ISO 32000-2, table 201) it may go to a place in itself. The address behind
 * a link is taken out, since every letter has some; whatever else acts, or hides a file, is refused.
 */
final class PdfParts {

    /** What stays of the trailer. */
    static final List<COSName> TRAILER = names("Root", "Size", "ID");

    /** What stays of the catalogue: what a reader needs to show pages and find its way in them. */
    static final List<COSName> CATALOG = names(
            "Type",
            "Version",
            "Extensions",
            "Pages",
            "PageLabels",
            "PageLayout",
            "PageMode",
            "ViewerPreferences",
            "Names",
            "Dests",
            "Outlines",
            "OpenAction",
            "AcroForm",
            "StructTreeRoot",
            "MarkInfo",
            "Lang",
            "OutputIntents",
            "OCProperties");

    private static final int DEEPEST = 100;
    private static final COSName GO_TO = COSName.getPDFName("GoTo");
    private static final COSName OPEN_ACTION = COSName.getPDFName("OpenAction");
    private static final COSName ACTION = COSName.getPDFName("Action");
    /** Where an action hangs. */
    private static final Set<COSName> HOLDERS =
            Set.of(COSName.A, OPEN_ACTION, COSName.getPDFName("PA"), COSName.getPDFName("Next"));
    /** Metadata, and what points out of the file; pages look the same without it. */
    private static final Set<COSName> TAKEN_OUT = Set.copyOf(names(
            "Metadata", "PieceInfo", "LastModified", "Thumb", "Ref", "OPI", "AF", "URI", "Threads", "Legal", "Perms"));
    /** Names that stand for something active or hidden wherever they are. */
    private static final Set<COSName> REFUSED = Set.copyOf(names(
            "JS",
            "JavaScript",
            "AA",
            "EmbeddedFiles",
            "EF",
            "EmbeddedFile",
            "FileAttachment",
            "Launch",
            "GoToE",
            "GoToR",
            "SubmitForm",
            "ImportData",
            "Rendition",
            "RichMedia",
            "RichMediaExecute",
            "XFA"));
    /** Actions that are refused also where nobody expects one; those among {@link #REFUSED} are known by name. */
    private static final Set<COSName> ACTIONS = Set.copyOf(names(
            "Thread", "Sound", "Movie", "Hide", "Named", "ResetForm", "SetOCGState", "Trans", "GoTo3DView", "GoToDp"));

    private static final Set<COSName> ANNOTATIONS = Set.copyOf(names(
            "Text",
            "Link",
            "FreeText",
            "Line",
            "Square",
            "Circle",
            "Polygon",
            "PolyLine",
            "Highlight",
            "Underline",
            "Squiggly",
            "StrikeOut",
            "Caret",
            "Stamp",
            "Ink",
            "Popup",
            "Widget",
            "PrinterMark",
            "TrapNet",
            "Watermark",
            "Redact"));

    /**
     * Takes out what may not stay. What the object refers to is looked at as an object of its own.
     *
     * @throws NotTaken when something is in it for which the whole file is refused
     */
    void clean(COSBase object) {
        clean(object, 0);
    }

    private void clean(@Nullable COSBase object, int depth) {
        if (depth > DEEPEST) {
            throw new NotTaken(Verdict.BROKEN);
        }
        if (object instanceof COSName name && REFUSED.contains(name)) {
            throw active();
        }
        if (object instanceof COSArray array) {
            for (int i = array.size() - 1; i >= 0; i--) {
                if (isAddress(array.getObject(i))) {
                    array.remove(i);
                } else {
                    clean(array.get(i), depth + 1);
                }
            }
        }
        if (object instanceof COSDictionary dictionary) {
            if (dictionary instanceof COSStream) {
                checkInside(dictionary);
            }
            for (Map.Entry<COSName, COSBase> entry : new ArrayList<>(dictionary.entrySet())) {
                member(dictionary, entry.getKey(), entry.getValue(), depth);
            }
        }
    }

    private void member(COSDictionary dictionary, COSName key, COSBase value, int depth) {
        if (REFUSED.contains(key)) {
            throw active();
        }
        COSBase resolved = resolved(value);
        if (TAKEN_OUT.contains(key) || isAddress(resolved)) {
            // An address in one of them is an object of its own, and is left behind with it.
            dictionary.removeItem(key);
            return;
        }
        if (resolved instanceof COSDictionary held) {
            checkAction(key, held);
        } else if (key.equals(COSName.ANNOTS) && resolved instanceof COSArray annotations) {
            checkAnnotations(annotations);
        } else if (HOLDERS.contains(key) && resolved instanceof COSArray several) {
            for (int i = 0; i < several.size(); i++) {
                if (several.getObject(i) instanceof COSDictionary one && !one.containsKey(COSName.TYPE)) {
                    checkAction(key, one);
                }
            }
        }
        clean(value, depth + 1);
    }

    /** An action is known by its kind wherever it hangs, and where actions hang every kind but one is refused. */
    private static void checkAction(COSName key, COSDictionary held) {
        COSBase kind = held.getDictionaryObject(COSName.S);
        boolean action =
                ACTION.equals(held.getDictionaryObject(COSName.TYPE)) || (HOLDERS.contains(key) && kind != null);
        boolean known = kind instanceof COSName name && ACTIONS.contains(name);
        if ((action && !GO_TO.equals(kind)) || known || (key.equals(OPEN_ACTION) && !GO_TO.equals(kind))) {
            throw active();
        }
    }

    private static void checkAnnotations(COSArray annotations) {
        for (int i = 0; i < annotations.size(); i++) {
            if (annotations.getObject(i) instanceof COSDictionary annotation
                    && !(annotation.getDictionaryObject(COSName.SUBTYPE) instanceof COSName name
                            && ANNOTATIONS.contains(name))) {
                throw active();
            }
        }
    }

    /** The data of a stream may stand in another file, which a reader would open. */
    private static void checkInside(COSDictionary stream) {
        COSBase file = stream.getDictionaryObject(COSName.F);
        if (file instanceof COSString || file instanceof COSDictionary) {
            throw active();
        }
    }

    private static boolean isAddress(@Nullable COSBase object) {
        return object instanceof COSDictionary dictionary
                && COSName.URI.equals(dictionary.getDictionaryObject(COSName.S));
    }

    private static @Nullable COSBase resolved(@Nullable COSBase value) {
        return value instanceof COSObject reference ? reference.getObject() : value;
    }

    private static NotTaken active() {
        return new NotTaken(Verdict.ACTIVE_CONTENT);
    }

    private static List<COSName> names(String... names) {
        return Stream.of(names).map(COSName::getPDFName).toList();
    }
}
