package org.creditlists.designation.entry;

import java.util.Optional;
import java.util.UUID;
import org.creditlists.designation.entry.domain.Route;

/** Own applications that a lead department has verified, as far as a designation asks for them. */
public interface VerifiedApplications {

    /** The proof that a designation on the ground of an own application needs. */
    Optional<Route> verified(UUID application);
}
