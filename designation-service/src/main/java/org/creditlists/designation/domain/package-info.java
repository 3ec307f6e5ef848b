/** The rules of designation, pure: who may put whom on which list, and how an entry changes and ends. */
@NullMarked
package org.creditlists.designation.domain;

import org.jspecify.annotations.NullMarked;
