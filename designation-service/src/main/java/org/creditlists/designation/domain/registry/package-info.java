/** The rules of the registry, pure: which bodies there are, and who lets them do what (C1). */
@NullMarked
package org.creditlists.designation.domain.registry;

import org.jspecify.annotations.NullMarked;
