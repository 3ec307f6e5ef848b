package org.creditlists.portal.pages.docs.guide;

import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.creditlists.portal.pages.docs.text.LibraryFiles;
import org.creditlists.portal.pages.docs.text.Markdown;
import org.creditlists.portal.pages.docs.text.Markdown.Rendered;
import org.creditlists.portal.pages.docs.text.Once;

/** The documents that people read, rendered from the files of the repository when somebody asks for the first. */
@Singleton
public class Library {

    /** A guide with its commands, in both languages; in the order in which they are listed. */
    public static final List<String> GUIDES =
            List.of("inquire", "subscribe", "push", "registry", "measures", "object", "restore", "operate");

    private static final String GUIDE = "/docs/guide/";
    private static final String GLOSSARY = "/docs/glossary";
    private static final String CHANGES = "/docs/changes";
    private static final String VERSIONS = "/docs/versions";

    /** Addresses by the path of the file; what is not here is named by its path. */
    private static final Map<String, String> PAGES = pages();

    private static final String CLIENT = "department-client";

    /** Programs to copy, by name. */
    private static final Map<String, String> PROGRAMS = Map.of(
            "Verify.java", "docs/verify/Verify.java",
            "client.py", "deploy/department-client/client.py");

    private final Once<Map<String, Document>> documents = new Once<>(Library::read);

    /** All guides, and the client of a department behind them. */
    public List<Document> guides() {
        return Stream.concat(GUIDES.stream(), Stream.of(CLIENT))
                .flatMap(name -> guide(name).stream())
                .toList();
    }

    public Optional<Document> guide(String name) {
        return Optional.ofNullable(documents.get().get(GUIDE + name));
    }

    public Document glossary() {
        return one(GLOSSARY);
    }

    /** What has changed in the interface. */
    public Document changes() {
        return one(CHANGES);
    }

    /** What a client may rely on, and how long. */
    public Document versions() {
        return one(VERSIONS);
    }

    /** A program to copy, UTF-8; empty when there is none of that name. */
    public Optional<byte[]> program(String name) {
        return Optional.ofNullable(PROGRAMS.get(name)).map(LibraryFiles::bytes);
    }

    private Document one(String address) {
        Document document = documents.get().get(address);
        if (document == null) {
            throw new IllegalStateException("not in the library: " + address);
        }
        return document;
    }

    private static Map<String, String> pages() {
        Map<String, String> pages =
                GUIDES.stream().collect(Collectors.toMap(name -> "docs/guide/" + name + ".md", name -> GUIDE + name));
        pages.put("deploy/department-client/README.md", GUIDE + CLIENT);
        pages.put("docs/glossary.md", GLOSSARY);
        pages.put("docs/openapi/CHANGELOG.md", CHANGES);
        pages.put("docs/interface-versions.md", VERSIONS);
        return Map.copyOf(pages);
    }

    private static Map<String, Document> read() {
        return PAGES.entrySet().stream()
                .map(one -> document(one.getKey(), one.getValue()))
                .collect(Collectors.toMap(Document::address, Function.identity()));
    }

    private static Document document(String file, String address) {
        Rendered english = rendered(file, List.of());
        boolean guide = file.startsWith("docs/guide/");
        return new Document(address, english, guide ? translated(file, english) : english);
    }

    private static Rendered translated(String file, Rendered english) {
        return rendered(
                file.replace("docs/guide/", "docs/guide/zh/"),
                english.sections().stream().map(Markdown.Section::id).toList());
    }

    private static Rendered rendered(String file, List<String> anchors) {
        Path folder = Path.of(file).resolveSibling("");
        return Markdown.render(LibraryFiles.text(file), target -> address(folder, target), anchors);
    }

    private static String address(Path folder, String target) {
        int anchor = target.indexOf('#');
        String file = anchor < 0 ? target : target.substring(0, anchor);
        String path = folder.resolve(file).normalize().toString().replaceFirst("^docs/guide/zh/", "docs/guide/");
        String page = PAGES.getOrDefault(path, elsewhere(path));
        return page.isEmpty() || anchor < 0 ? page : page + target.substring(anchor);
    }

    private static String elsewhere(String path) {
        return switch (path) {
            case "credit-contracts/src/main/resources/asyncapi.yaml" -> "/asyncapi.yaml";
            case "credit-contracts/src/main/resources/policy/layouts" -> "/docs/layouts";
            default ->
                PROGRAMS.entrySet().stream()
                        .filter(one -> one.getValue().equals(path))
                        .map(one -> "/docs/files/" + one.getKey())
                        .findFirst()
                        .orElse("");
        };
    }
}
