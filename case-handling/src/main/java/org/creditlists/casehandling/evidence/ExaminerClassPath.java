package org.creditlists.casehandling.evidence;

import java.io.File;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        return NEEDED.stream().map(ExaminerClassPath::place).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * A class is found at {@code file:/folder/a/B.class} or {@code jar:file:/a.jar!/a/B.class}. Its protection domain
     * would not say it: the loaders of Quarkus leave that empty in tests. There they have our classes in memory, too;
     * but then the class path of the process has them as files.
     */
    private static String place(String name) {
        String resource = name.replace('.', '/') + ".class";
        return Stream.of(ExaminerClassPath.class.getClassLoader(), ClassLoader.getSystemClassLoader())
                .flatMap(loader -> loader.resources(resource))
                .map(URL::toString)
                .map(found -> found.substring(0, found.length() - resource.length()))
                .map(base -> base.replaceFirst("^jar:", "").replaceFirst("!/$", ""))
                .filter(base -> base.startsWith("file:"))
                .map(base -> Path.of(URI.create(base)).toString())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the examiner of files needs " + name));
    }
}
