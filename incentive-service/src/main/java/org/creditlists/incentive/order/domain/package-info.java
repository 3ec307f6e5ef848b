/** Rules of orders as pure functions: the steps of an order and what each step permits. */
@NullMarked
package org.creditlists.incentive.order.domain;

import org.jspecify.annotations.NullMarked;
