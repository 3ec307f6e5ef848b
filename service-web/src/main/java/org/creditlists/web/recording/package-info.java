/** What an operation says about its place in the security log. Nothing here writes it. */
@NullMarked
package org.creditlists.web.recording;

import org.jspecify.annotations.NullMarked;
