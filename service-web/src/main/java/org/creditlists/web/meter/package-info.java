/** How what is measured is shown to those who run a process. */
@NullMarked
package org.creditlists.web.meter;

import org.jspecify.annotations.NullMarked;
