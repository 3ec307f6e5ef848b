/** Rules of special applications: two persons decide, for a time, about one subject. */
@NullMarked
package org.creditlists.sharing.power.domain;

import org.jspecify.annotations.NullMarked;
