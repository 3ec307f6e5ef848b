package org.creditlists.portal.pages.docs.api;

import java.util.List;
import java.util.Optional;
import org.creditlists.portal.pages.docs.text.Words;

/**
 * A service with its operations.
 *
 * @param name as in addresses, such as {@code sharing}
 * @param security how callers are known, a paragraph each
 * @param roles that tokens have, with what they are
 */
public record ApiService(String name, List<Words> security, List<Words> roles, List<Tag> tags) {

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
