/** Rules of memoranda: drafts, signatures, effect and end. */
@NullMarked
package org.creditlists.incentive.memorandum.domain;

import org.jspecify.annotations.NullMarked;
