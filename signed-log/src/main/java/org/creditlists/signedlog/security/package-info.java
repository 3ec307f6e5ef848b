/**
 * The security log of a process: sign-ins and sign-outs, refusals, and reads of personal data, in a signed log of its
 * own.
 */
@NullMarked
package org.creditlists.signedlog.security;

import org.jspecify.annotations.NullMarked;
