package org.creditlists.portal.pages.docs.layouts;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.creditlists.contracts.layout.Layout;
import org.creditlists.contracts.layout.Layouts;
import org.creditlists.portal.pages.docs.text.LibraryFiles;
import org.creditlists.portal.pages.docs.text.Once;

/** The layouts that every installation has. Those that one adds are known to its services alone. */
@Singleton
public class ShippedLayouts {

    private final Once<List<Layout>> layouts = new Once<>(ShippedLayouts::read);

    /** In the order in which headers are compared with them. */
    public List<Layout> all() {
        return layouts.get();
    }

    public Optional<Layout> find(String name) {
        return all().stream().filter(one -> one.layout().equals(name)).findFirst();
    }

    private static List<Layout> read() {
        ObjectMapper yaml = new ObjectMapper(new YAMLFactory()).registerModule(new JavaTimeModule());
        return Layouts.SHIPPED.stream().map(file -> read(yaml, file)).toList();
    }

    private static Layout read(ObjectMapper yaml, String file) {
        try {
            return yaml.readValue(LibraryFiles.resource(file), Layout.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
