package org.creditlists.portal.workbench;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

/** Reads forms as browsers send them. */
final class Forms {

    private Forms() {}

    static Map<String, String> values(MultivaluedMap<String, String> sent) {
        Map<String, String> form = new LinkedHashMap<>();
        sent.forEach((name, all) -> form.put(name, plain(String.join(",", all))));
        return form;
    }

    static Map<String, String> values(MultipartFormDataInput sent) {
        Map<String, String> form = new LinkedHashMap<>();
        sent.getValues().forEach((name, all) -> all.stream()
                .filter(one -> !one.isFileItem())
                .forEach(one -> form.merge(name, plain(one.getValue()), (a, b) -> a + "," + b)));
        return form;
    }

    /** Files that were chosen: a field in which none was chosen is sent, too. */
    static List<FormValue> files(MultipartFormDataInput sent) {
        return sent.getValues().values().stream()
                .flatMap(all -> all.stream())
                .filter(one -> one.isFileItem()
                        && one.getFileName() != null
                        && !one.getFileName().isEmpty())
                .toList();
    }

    /** Browsers send an end of a line as two characters, and count it as one. */
    private static String plain(String typed) {
        return typed.replace("\r\n", "\n");
    }
}
