package org.creditlists.casehandling.evidence;

import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.creditlists.casehandling.evidence.examiner.Examiner;

/**
 * The class path of the examiner: where this process itself has its classes from. That is a folder of classes in tests,
 * and a jar in a packaged service, on a machine as in an image.
 */
final class ExaminerClassPath {

    /** One class of each library that it needs; which of the bridges of logging there is depends on who packaged it. */
    private static final List<String> NEEDED = List.of(
            Examiner.class.getName(),
            "org.apache.pdfbox.Loader",
            "org.apache.pdfbox.io.IOUtils",
            "org.apache.fontbox.cmap.CMap",
            "org.apache.commons.logging.LogFactory",
            "org.jboss.logging.Logger");

    static final String VALUE = String.join(File.pathSeparator, places());

    private ExaminerClassPath() {}

    private static Set<String> places() {
        Set<String> places = new LinkedHashSet<>();
        for (String name : NEEDED) {
            try {
                Class<?> type = Class.forName(name, false, ExaminerClassPath.class.getClassLoader());
                CodeSource source = type.getProtectionDomain().getCodeSource();
                if (source == null) {
                    throw new IllegalStateException("nobody knows where " + name + " is from");
                }
                places.add(path(source.getLocation().toString()));
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException("the examiner of files needs " + name, e);
            }
        }
        return places;
    }

    /** A loader says {@code file:/a.jar} or {@code jar:file:/a.jar!/}. */
    private static String path(String location) {
        String file = location.replaceFirst("^jar:", "").replaceFirst("!/$", "");
        return Path.of(URI.create(file)).toString();
    }
}
