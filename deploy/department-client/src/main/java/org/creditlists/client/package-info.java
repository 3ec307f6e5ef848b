/**
 * An example of a department's client: copies the list, follows the department's orders, confirms what it has carried
 * out.
 */
@NullMarked
package org.creditlists.client;

import org.jspecify.annotations.NullMarked;
