@NullMarked
package org.creditlists.signedlog.event;

import org.jspecify.annotations.NullMarked;
