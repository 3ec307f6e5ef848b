/** Errors as problems of RFC 9457, in Chinese and English, those of the framework included. */
@NullMarked
package org.creditlists.web.problem;

import org.jspecify.annotations.NullMarked;
