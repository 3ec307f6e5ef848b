/**
 * REST clients of the five services: an interface each, with records of what the pages read. The reader's address goes
 * along, and the caller's token where the service asks who it is.
 */
@NullMarked
package org.creditlists.portal.client;

import org.jspecify.annotations.NullMarked;
