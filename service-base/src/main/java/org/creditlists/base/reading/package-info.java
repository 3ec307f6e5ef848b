/** Figures about a service for those who run it, read by a schedule and never by a scrape. */
@NullMarked
package org.creditlists.base.reading;

import org.jspecify.annotations.NullMarked;
