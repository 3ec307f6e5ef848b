/** Rules of the registry: commands, events, and the decider that says who may designate or recommend in a field. */
@NullMarked
package org.creditlists.designation.registry.domain;

import org.jspecify.annotations.NullMarked;
