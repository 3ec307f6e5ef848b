/** Terms of orders as an edition of policy. */
@NullMarked
package org.creditlists.incentive.catalogue.domain;

import org.jspecify.annotations.NullMarked;
