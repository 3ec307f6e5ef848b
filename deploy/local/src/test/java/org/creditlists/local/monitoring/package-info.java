/** What operators are shown: dashboards, alerts and runbooks, proven without a cluster. */
@NullMarked
package org.creditlists.local.monitoring;

import org.jspecify.annotations.NullMarked;
