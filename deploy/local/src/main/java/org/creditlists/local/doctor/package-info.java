/** What is wrong with an installation, and what to do. */
@NullMarked
package org.creditlists.local.doctor;

import org.jspecify.annotations.NullMarked;
