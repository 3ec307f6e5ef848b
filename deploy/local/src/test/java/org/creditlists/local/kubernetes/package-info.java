/** The Kubernetes manifests, proven without a cluster. */
@NullMarked
package org.creditlists.local.kubernetes;

import org.jspecify.annotations.NullMarked;
