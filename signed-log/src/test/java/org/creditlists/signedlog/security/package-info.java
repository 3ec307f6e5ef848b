@NullMarked
package org.creditlists.signedlog.security;

import org.jspecify.annotations.NullMarked;
