package org.creditlists.portal.workbench;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A page of the workbench that can be drawn again when one of its forms was refused. */
public interface BoardPage {

    /** First part of its path below that of the workbench. */
    String name();

    /** Empty when there is no such page now. Drawing a page changes nothing. */
    Optional<Board> draw(Place place);

    /**
     * @param after the list begins behind it; null for the beginning
     * @param about what a page about one thing is about; null for the others
     */
    record Place(@Nullable String after, @Nullable UUID about) {

        public static Place after(@Nullable String after) {
            return new Place(after, null);
        }

        public static Place about(UUID about) {
            return new Place(null, about);
        }
    }

    /** The beginning of a page. */
    Place BEGINNING = new Place(null, null);
}
