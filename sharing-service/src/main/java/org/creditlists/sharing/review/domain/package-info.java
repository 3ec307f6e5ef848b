/** Rules of reviews before publication. They know neither the web nor the database. */
@NullMarked
package org.creditlists.sharing.review.domain;

import org.jspecify.annotations.NullMarked;
