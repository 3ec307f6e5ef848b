/** Follows the topics of the lists and merges their records into the tables, in any order of arrival. */
@NullMarked
package org.creditlists.listprojection.topics;

import org.jspecify.annotations.NullMarked;
