/** Own applications of individuals for the red list, verified by the lead department of a city. */
@NullMarked
package org.creditlists.designation.application;

import org.jspecify.annotations.NullMarked;
