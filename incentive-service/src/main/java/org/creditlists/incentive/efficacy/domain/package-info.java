/** Rules of reports about measures that took effect. They know neither the web nor the database. */
@NullMarked
package org.creditlists.incentive.efficacy.domain;

import org.jspecify.annotations.NullMarked;
