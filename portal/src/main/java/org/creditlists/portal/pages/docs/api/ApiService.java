package org.creditlists.portal.pages.docs.api;

import java.util.List;
import java.util.Optional;
import org.creditlists.portal.pages.docs.text.Words;

/**
 * A service with its operations.
 *
 * @param name as in addresses, such as {@code sharing}
 * @param version of its document
 * @param security who may call at all, a paragraph each
 */
public record ApiService(String name, String version, Words says, List<Words> security, List<Tag> tags) {

    /** Operations about one matter. */
    public record Tag(String name, Words says, List<ApiOperation> operations) {}

    /** All operations, in the order of their tags. */
    public List<ApiOperation> operations() {
        return tags.stream().flatMap(tag -> tag.operations().stream()).toList();
    }

    public Optional<ApiOperation> operation(String id) {
        return operations().stream().filter(one -> one.id().equals(id)).findFirst();
    }
}
