/** Rules of designation as pure functions: who may put whom on which list, on what ground, for how long. */
@NullMarked
package org.creditlists.designation.entry.domain;

import org.jspecify.annotations.NullMarked;
